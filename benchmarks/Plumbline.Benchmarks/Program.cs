using Plumbline.Benchmarks.Spc;

return args switch
{
    ["spc", .. var rest] => SpcBenchmark.Run(rest),
    _ => 0,
};
