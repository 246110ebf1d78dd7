package mws4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may use whom. The rules of the design, checked on the compiled classes. */
final class ArchitectureTest {
  private static final List<String> MODULES =
      List.of("autodiff", "nn", "mws", "lambda", "domains", "cli");

  private static final int MOST_OF_THE_CONTRACT = 26;

  /** A package with more is about more than one thing. */
  private static final int MOST_TYPES = 30;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(MODULES.stream().map(module -> "mws4j." + module).toList());

  // They read pictures: the only classes of the core that may use the JDK's desktop module.
  private static final String PICTURES_OF_AUTOMATA = "mws4j.domains.automata.AutomatonPicture";
  private static final String PICTURES_OF_CHARACTERS = "mws4j.domains.strokes.data.PictureDecoder";

  private static final DescribedPredicate<JavaClass> CORE =
      JavaClass.Predicates.resideInAnyPackage(
          "mws4j.autodiff..", "mws4j.nn..", "mws4j.mws..", "mws4j.lambda..", "mws4j.domains..");

  @Test
  void everyModuleIsLookedAt() {
    for (String module : MODULES) {
      assertTrue(
          CLASSES.stream().anyMatch(c -> c.getPackageName().startsWith("mws4j." + module)), module);
    }
    assertTrue(CLASSES.stream().noneMatch(c -> c.getSimpleName().endsWith("Test")));
  }

  @Test
  void modulesUseOnlyThoseToTheirLeft() {
    Architectures.LayeredArchitecture layers =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String module : MODULES) {
      layers = layers.layer(module).definedBy("mws4j." + module + "..");
    }
    for (int m = 0; m < MODULES.size(); m++) {
      String[] users = MODULES.subList(m + 1, MODULES.size()).toArray(String[]::new);
      layers =
          users.length == 0
              ? layers.whereLayer(MODULES.get(m)).mayNotBeAccessedByAnyLayer()
              : layers.whereLayer(MODULES.get(m)).mayOnlyBeAccessedByLayers(users);
    }
    layers.check(CLASSES);
  }

  /** Functional programs and their search can be used without a network. */
  @Test
  void lambdaDependsOnTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("mws4j.lambda..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("mws4j.lambda..", "java..")
        .check(CLASSES);
    slices().matching("mws4j.lambda.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void domainsDoNotUseEachOther() {
    slices().matching("mws4j.domains.(*)..").should().notDependOnEachOther().check(CLASSES);
  }

  @Test
  void domainsOfTheCommandLineDoNotUseEachOther() {
    String domains =
        CLASSES.stream()
            .filter(c -> c.getPackageName().matches("mws4j\\.domains\\.[a-z]+"))
            .map(c -> c.getPackageName().substring("mws4j.domains.".length()))
            .distinct()
            .sorted()
            .collect(Collectors.joining("|"));
    slices()
        .matching("mws4j.cli.(" + domains + ")..")
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  /** Only the list of domains knows them all. */
  @Test
  void packagesOfTheCommandLineHaveNoCycles() {
    slices().matching("mws4j.cli.(*)..").should().beFreeOfCycles().check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("mws4j.cli.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("mws4j.cli")
        .check(CLASSES);
  }

  @Test
  void packagesOfMwsHaveNoCycles() {
    slices().matching("mws4j.mws.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("mws4j.nn.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void packagesOfDomainsHaveNoCycles() {
    slices().matching("mws4j.domains.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  /** What a domain has to meet; a default is a method too. */
  @Test
  void contractOfADomainIsSmall() {
    List<String> methods =
        CLASSES.stream()
            .filter(c -> c.getPackageName().equals("mws4j.mws.model") && c.isInterface())
            .flatMap(c -> c.getMethods().stream())
            .map(JavaMethod::getFullName)
            .sorted()
            .toList();
    assertTrue(methods.size() <= MOST_OF_THE_CONTRACT, methods.size() + " methods: " + methods);
    assertTrue(methods.size() > 20, "found " + methods);
  }

  @Test
  void packagesHaveOneSubject() {
    Map<String, Long> sizes =
        CLASSES.stream()
            .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    sizes.forEach(
        (name, types) -> assertTrue(types <= MOST_TYPES, name + " has " + types + " types"));
  }

  @Test
  void vectorsAreUsedInTheirKernelsOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..kernel.simd..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jdk.incubator..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("..kernel.simd..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..kernel.simd..")
        .check(CLASSES);
    assertTrue(
        CLASSES.stream()
            .filter(c -> c.getPackageName().endsWith("kernel.simd"))
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .anyMatch(d -> d.getTargetClass().getPackageName().startsWith("jdk.incubator")));
  }

  /** A second shape in use makes the compiler allocate vectors in the loops of both. */
  @Test
  void vectorsOfFloatsHaveOneShape() {
    DescribedPredicate<JavaAccess<?>> narrowShape =
        DescribedPredicate.describe(
            "a vector shape other than the widest",
            access -> access.getName().matches("SPECIES_(64|128|256)"));
    noClasses().should().accessTargetWhere(narrowShape).check(CLASSES);
  }

  @Test
  void coreNeedsOnlyEjmlAndTheJdk() {
    classes()
        .that(CORE)
        .should()
        .onlyDependOnClassesThat(
            CORE.or(
                JavaClass.Predicates.resideInAnyPackage(
                    "java..",
                    "javax.imageio..",
                    "org.ejml..",
                    "jdk.incubator.vector..",
                    "com.sun.management..", // of the JDK; whether there are FMA instructions
                    "")))
        .check(CLASSES);
    // Readers and writers of pictures in a domain use the JDK's own.
    noClasses()
        .that(CORE)
        .and()
        .doNotHaveFullyQualifiedName(PICTURES_OF_AUTOMATA)
        .and()
        .doNotHaveFullyQualifiedName(PICTURES_OF_CHARACTERS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax..", "java.sql..", "java.util.logging..")
        .check(CLASSES);
  }

  @Test
  void noJavaSerialisation() {
    noClasses()
        .that()
        .areNotAssignableTo(Throwable.class)
        .and()
        .areNotEnums()
        .and(notLambdaOrEnumBody())
        .should()
        .implement(Serializable.class)
        .check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.Object(In|Out)putStream")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> notLambdaOrEnumBody() {
    return DescribedPredicate.describe(
        "are no bodies of enum constants", c -> !c.isAssignableTo(Enum.class));
  }

  @Test
  void onlyTheCommandLineAndExamplesPrint() {
    DescribedPredicate<JavaAccess<?>> standardStream =
        DescribedPredicate.describe(
            "System.out or System.err",
            access ->
                access.getTargetOwner().isEquivalentTo(System.class)
                    && List.of("out", "err").contains(access.getName()));
    noClasses()
        .that(CORE)
        .and()
        .haveSimpleNameNotEndingWith("Example")
        .should()
        .accessTargetWhere(standardStream)
        .check(CLASSES);
    noClasses()
        .that(CORE)
        .should()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void noStaticStateCanChange() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(CORE.or(JavaClass.Predicates.resideInAPackage("mws4j.cli..")))
        .should()
        .beFinal()
        .check(CLASSES);
  }
}
