import Foundation
import GermanText
import LexiconFiles
import Stadtecho

// usage: tokenizer-benchmark TEXT MODE RUNS [THREADS]
//
// TEXT holds one comment a line. Modes: `iterator` ICU's word boundaries asked of ICU; `boundaries` the same
// through the own loop; `tokens` tokens with range and kind; `types` tokens with interned word types,
// `bare-types` the same without word lists; `full` documents with sentences, lemmas and all that depends on
// the word type; `sentiment` these and how each sentence judges, `classification` these and roles, proposals, action
// fields and personal data. Prints one JSON object with the median of the runs, in the manner of the peers it is
// compared with.

let arguments = CommandLine.arguments
guard arguments.count >= 4, let runs = Int(arguments[3]), runs > 0,
  let mode = TokenizerBenchmark.Mode(rawValue: arguments[2]),
  let data = FileManager.default.contents(atPath: arguments[1])
else {
  FileHandle.standardError.write(
    Data(
      "usage: tokenizer-benchmark TEXT iterator|boundaries|tokens|types|bare-types|full|sentiment|classification RUNS [THREADS]\n"
        .utf8
    ))
  exit(64)
}
let threads = arguments.count > 4 ? Int(arguments[4]) ?? 1 : 1
let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
let benchmark = try TokenizerBenchmark(lines: lines, mode: mode)
print(benchmark.result(runs: runs, threads: threads))
