using Plumbline.Benchmarks.Spc;

return args switch
{
    ["spc", .. var rest] => SpcBenchmark.Run(rest),
    ["spc-file", .. var rest] => SpcFileBenchmark.Run(rest),
    _ => 0,
};
