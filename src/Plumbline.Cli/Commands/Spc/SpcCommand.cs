using System.CommandLine;
using System.Globalization;
using Plumbline.App.ControlCharts;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Organisations;
using Plumbline.Core.Quantities;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands.Spc;

/// <summary><c>plumbline spc FILE.csv</c>: control charts of any CSV, no store needed.</summary>
internal static class SpcCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var file = new Argument<string>("FILE") { Description = "CSV: series,date,value, and optionally n, target, direction, rebase, exclude; - for standard input. See docs/reference/spc.md." };
        var profile = new Option<string>("--profile") { Description = $"The rules: {string.Join(", ", SpcProfiles.All.Select(one => one.Name))}.", HelpName = "NAME", DefaultValueFactory = _ => SpcProfile.Plumbline.Name };
        var chart = new Option<string>("--chart") { Description = $"The chart: {string.Join(", ", SpcCodes.ChartCodes)}.", HelpName = "KIND", DefaultValueFactory = _ => SpcCodes.Of(ChartKind.Xmr) };
        var screen = new Option<bool>("--screen") { Description = "Leave moving ranges of 3.267 times their mean or more out of the mean, once." };
        var minimum = Count("--minimum", "Points a segment needs for limits and signals.");
        var shift = Count("--shift", "Consecutive points on one side of the mean that make a shift; 0 for no such rule.");
        var trend = Count("--trend", "Consecutive points, each beyond the last, that make a trend; 0 for no such rule.");
        var baseline = Count("--baseline", "Calculate limits on this many first points of each segment, and extend them.");
        var twoSigma = new Option<bool>("--two-sigma") { Description = "Draw the two-sigma lines in the pictures." };
        var look = new Option<string>("--look") { Description = $"The colours of the pictures: {string.Join(", ", Names<ChartLook>.All)}.", HelpName = "NAME", DefaultValueFactory = _ => Names<ChartLook>.Of(default) };
        var seriesColumn = Text("--series-column", "The heading of the column that names the series, if not series. A file without one is one series.", "HEADING");
        var dateColumn = Text("--date-column", "The heading of the column of dates, if not date.", "HEADING");
        var valueColumn = Text("--value-column", "The heading of the column of values, if not value.", "HEADING");
        var lower = Text("--lower-bound", "The lowest possible value: 0 for a count. No line is drawn below it.", "X");
        var upper = Text("--upper-bound", "The highest possible value: 100 for a percentage. No line is drawn above it.", "X");
        var points = Text("--points", "Write a row for each point: limits, signals, type. Goes to standard output if no output is named.", "OUT.csv");
        var series = Text("--series", "Write a row for each series: variation and assurance.", "OUT.csv");
        var svg = Text("--svg", "Write a picture of each series into this folder.", "DIR");
        var command = new Command("spc", "Control charts of any CSV; no store needed.")
        {
            file, profile, chart, screen, minimum, shift, trend, baseline, seriesColumn, dateColumn, valueColumn, lower, upper, points, series, svg, twoSigma, look,
        };
        command.SetAction((parsed, _) => RunAsync(
            streams,
            SpcFiles.Of(parsed.GetRequiredValue(file), parsed.GetValue(points), parsed.GetValue(series), parsed.GetValue(svg)),
            new ControlChartFileOptions
            {
                Kind = ChartOf(parsed.GetRequiredValue(chart)),
                Profile = ProfileOf(parsed.GetRequiredValue(profile), parsed.GetValue(screen), parsed.GetValue(minimum), parsed.GetValue(shift), parsed.GetValue(trend)),
                SeriesColumn = Heading("--series-column", parsed.GetValue(seriesColumn)),
                DateColumn = Heading("--date-column", parsed.GetValue(dateColumn)),
                ValueColumn = Heading("--value-column", parsed.GetValue(valueColumn)),
                Bounds = Bounds(parsed.GetValue(lower), parsed.GetValue(upper)),
                BaselinePoints = parsed.GetValue(baseline) is { } count ? Within("--baseline", count, 1, 1000) : null,
            },
            parsed.GetValue(twoSigma),
            LookOf(parsed.GetRequiredValue(look))));
        return command;
    }

    private static async Task<int> RunAsync(StandardStreams streams, SpcFiles files, ControlChartFileOptions options, bool twoSigma, ChartLook look)
    {
        using var progress = new ProgressLine(streams);
        var result = new SpcRun(files, twoSigma, look, streams).Run(options, progress);
        progress.Clear();
        foreach (var note in result.Notes) await streams.Errors.WriteLineAsync(note);
        foreach (var problem in result.Problems) await streams.Errors.WriteLineAsync(problem.ToString());
        if (result.Problems.Count > 0)
        {
            await streams.Errors.WriteLineAsync($"{(result.Problems.Count == 1 ? "1 problem" : $"{result.Problems.Count} problems")}; nothing was written.");
            return ExitCode.Refused;
        }

        await streams.Errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{result.Series:N0} series, {result.Points:N0} points; profile {options.Profile.Name} version {options.Profile.Version}"));
        return ExitCode.Done;
    }

    private static ChartLook LookOf(string name) => Names<ChartLook>.Parse(name).TryGet(out var look, out var problem) ? look : throw new RefusedException($"--look: {problem}");

    private static ChartKind ChartOf(string name) =>
        SpcCodes.FindChart(name) ?? throw new RefusedException($"--chart: found “{name}”; expected one of {string.Join(", ", SpcCodes.ChartCodes)}");

    private static SpcProfile ProfileOf(string name, bool screen, int? minimum, int? shift, int? trend)
    {
        var profile = SpcProfiles.Find(name) ?? throw new RefusedException($"--profile: found “{name}”; expected one of {string.Join(", ", SpcProfiles.All.Select(one => one.Name))}");
        return profile with
        {
            ScreensMovingRanges = screen || profile.ScreensMovingRanges,
            MinimumPoints = Within("--minimum", minimum ?? profile.MinimumPoints, 0, 1000),
            ShiftLength = RunLength("--shift", shift ?? profile.ShiftLength),
            TrendLength = RunLength("--trend", trend ?? profile.TrendLength),
        };
    }

    private static int Within(string option, int value, int least, int most) =>
        value >= least && value <= most ? value : throw new RefusedException($"{option}: found {value}; expected {least} to {most}");

    // A single point is not a run.
    private static int RunLength(string option, int value) =>
        value is 0 or (>= 2 and <= SpcProfile.LongestRun) ? value : throw new RefusedException($"{option}: found {value}; expected 0 for no such rule, or 2 to {SpcProfile.LongestRun}");

    private static string? Heading(string option, string? heading) =>
        heading is null || !string.IsNullOrWhiteSpace(heading) ? heading : throw new RefusedException($"{option}: found nothing; expected a heading of the file");

    private static NaturalBounds Bounds(string? lower, string? upper)
    {
        var bounds = new NaturalBounds(Bound("--lower-bound", lower), Bound("--upper-bound", upper));
        return bounds.Least >= bounds.Greatest
            ? throw new RefusedException($"--upper-bound: found {upper}; expected more than the lower bound, {lower}")
            : bounds;
    }

    private static double? Bound(string option, string? text) =>
        text is null ? null
        : Quantity.Parse(text).TryGet(out var bound, out var problem) ? (double)bound.Amount
        : throw new RefusedException($"{option}: {problem}");

    private static Option<string?> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help };

    private static Option<int?> Count(string name, string description) => new(name) { Description = description, HelpName = "N" };

}
