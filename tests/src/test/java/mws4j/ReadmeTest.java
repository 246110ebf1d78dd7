package mws4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of Java in the README compile and say what stands beside them. */
final class ReadmeTest {
  private static final List<String> IMPORTS =
      List.of(
          "java.nio.file.*",
          "java.time.*",
          "java.util.*",
          "java.util.regex.*",
          "mws4j.autodiff.kernel.*",
          "mws4j.domains.regex.column.*",
          "mws4j.domains.regex.evaluator.*",
          "mws4j.domains.regex.explain.*",
          "mws4j.domains.regex.language.*");

  @TempDir Path temp;

  private static String lines() throws IOException {
    String text = Files.readString(Repository.path("README.md"));
    int begin = text.indexOf("```java\n", text.indexOf("### Embed"));
    return text.substring(begin + "```java\n".length(), text.indexOf("```", begin + 3));
  }

  @Test
  void theLinesRun() throws Exception {
    StringBuilder source = new StringBuilder();
    IMPORTS.forEach(each -> source.append("import ").append(each).append(";\n"));
    source.append("public final class Lines {\n  public static Map<String, Object> run() {\n");
    source.append(lines());
    source.append(
        "    return Map.of(\"format\", format, \"stranger\", stranger, \"mass\", mass,\n");
    source.append("        \"odd\", odd, \"pattern\", pattern, \"more\", more);\n  }\n}\n");
    Path file = Files.writeString(temp.resolve("Lines.java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classes = System.getProperty("java.class.path");
    String[] args = {"-cp", classes, "-d", temp.toString(), "-proc:none", file.toString()};
    assertEquals(0, compiler.run(null, null, null, args), source.toString());
    try (URLClassLoader loader = new URLClassLoader(new URL[] {temp.toUri().toURL()})) {
      Map<?, ?> said = (Map<?, ?>) loader.loadClass("Lines").getMethod("run").invoke(null);
      assertEquals("[A-Z]{2}-\\d{5}", said.get("format"));
      assertEquals("banana", said.get("stranger"));
      assertEquals("\\d{2}:\\d{2}", said.get("pattern").toString());
      assertTrue((double) said.get("mass") > 0.5, said.toString());
      assertTrue((double) said.get("odd") > 0, said.toString());
      assertEquals(5, ((List<?>) said.get("more")).size());
    }
  }
}
