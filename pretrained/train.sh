#!/bin/sh
# Trains the model that ships and puts it where the build takes it from: docs/pretrained.md.
set -eu
cd "$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)"
work=${1:-runs/pretrained}
model=pretrained/src/main/resources/mws4j/pretrained/regex.safetensors

mkdir -p "$work"
./mws4j generate regex --seed 1 --out "$work/concepts.tsv" --overwrite
if [ -f "$work/run/config.json" ]; then
  ./mws4j train regex --resume --out "$work/run"
else
  ./mws4j train regex --language extended --data "$work/concepts.tsv" --out "$work/run" \
    --steps 8000 --pretrain 1500 --thinning 0.5 --dropout 0.1
fi
./mws4j export "$work/run" --out "$model" --overwrite
sha256sum "$model"
