using Plumbline.Benchmarks.Assurance;
using Plumbline.Benchmarks.Charts;
using Plumbline.Benchmarks.Checking;
using Plumbline.Benchmarks.Contracts;
using Plumbline.Benchmarks.Definitions;
using Plumbline.Benchmarks.Finance;
using Plumbline.Benchmarks.Importing;
using Plumbline.Benchmarks.Ledger;
using Plumbline.Benchmarks.Registers;
using Plumbline.Benchmarks.Reporting;
using Plumbline.Benchmarks.Returns;
using Plumbline.Benchmarks.Risks;
using Plumbline.Benchmarks.Spc;
using Plumbline.Benchmarks.Totals;
using Plumbline.Benchmarks.Web;
using Plumbline.Benchmarks.Workspaces;

// Each benchmark runs for seconds on data it makes itself, and prints ratios to a named peer of the same run. Results: benchmarks/results/.
return args switch
{
    ["spc", .. var rest] => SpcBenchmark.Run(rest),
    ["spc-file", .. var rest] => SpcFileBenchmark.Run(rest),
    ["ledger", .. var rest] => await LedgerBenchmark.Run(rest),
    ["definitions", .. var rest] => await DefinitionsBenchmark.RunAsync(rest),
    ["picture", var workspace] => await PictureBenchmark.RunAsync(workspace),
    ["load", .. var rest] => await LoadBenchmark.RunAsync(rest),
    ["importing", "recipe", .. var rest] => await RecipeBenchmark.RunAsync(rest),
    ["importing", .. var rest] => await ImportBenchmark.RunAsync(rest),
    ["papers", .. var rest] => await PapersBenchmark.RunAsync(rest),
    ["packs", .. var rest] => await PacksBenchmark.RunAsync(rest is [] ? ["50", "200", "800"] : rest),
    ["printing", .. var rest] => await PrintingBenchmark.RunAsync(rest),
    ["charts", .. var rest] => ChartsBenchmark.Run(rest),
    ["totals", "memory"] => RollUpBenchmark.Run(),
    ["totals", .. var rest] => await TotalsBenchmark.RunAsync(rest),
    ["checking", "store"] => await StoreCheckBenchmark.RunAsync(),
    ["checking", .. var rest] => CheckingBenchmark.Run(rest),
    ["assurance", .. var rest] => await AssuranceBenchmark.RunAsync(rest),
    ["registers", .. var rest] => await RegistersBenchmark.RunAsync(rest),
    ["contracts", .. var rest] => await ContractsBenchmark.RunAsync(rest),
    ["finance", .. var rest] => await FinanceBenchmark.RunAsync(rest),
    ["returns", "pages", .. var rest] => await FormPagesBenchmark.RunAsync(rest),
    ["returns", .. var rest] => await ReturnsBenchmark.RunAsync(rest),
    ["risks", .. var rest] => await RisksBenchmark.RunAsync(rest),
    ["web", "start", .. var rest] => await StartRun.RunAsync(rest),
    ["web", "readers", .. var rest] => await SignedInRun.RunAsync(rest),
    ["web", .. var rest] => await WebBenchmark.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: spc | spc-file | ledger import | ledger read | definitions | picture FOLDER | load | importing csv | importing xlsx | importing recipe | papers [TEAMS] | packs [INDICATORS…] | printing [INDICATORS] | charts | totals memory | totals [--store S] | checking | checking store | assurance | registers [--store S] | contracts [--store S] | finance [--store S] | returns pages [TEAMS…] | returns [--years N] [--cells] [--store S] | risks [--store S] | web [--folder DIR] [--seconds N] | web readers [--folder DIR] [--seconds N] [--store S] | web start --program DLL --store S --org CODE");
    return 2;
}
