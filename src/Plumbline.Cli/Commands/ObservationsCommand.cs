using System.CommandLine;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Exporting;
using Plumbline.App.Files;
using Plumbline.App.Ledger;
using Plumbline.App.Tables;
using Plumbline.App.Tables.Workbooks;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline observations</c>: prints the figures, as CSV.</summary>
internal static class ObservationsCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var indicators = new Option<string[]>("--indicator") { Description = "Only these indicators.", HelpName = "I", AllowMultipleArgumentsPerToken = true };
        var units = new Option<string[]>("--unit") { Description = "Only these units.", HelpName = "U", AllowMultipleArgumentsPerToken = true };
        var below = new Option<bool>("--below") { Description = "With --unit: the units at any level below it too, on some day of --period, or ever." };
        var aspects = AspectOption.Of<string[]>("Only these aspects");
        aspects.AllowMultipleArgumentsPerToken = true;
        var period = new Option<string?>("--period") { Description = "Only this period and those that lie in it: of a quarter, its months too.", HelpName = "P" };
        var rolledUp = new Option<bool>("--rolled-up") { Description = "Add the totals of units and items that have no figure of their own, and how many parts each counts; with a longer --period, the total of that period too." };
        var source = new Option<bool>("--source") { Description = "Add the source cell of each figure." };
        var format = new Option<string>("--format") { Description = "csv, or xlsx with --out: numbers as numbers, displayed as printed.", HelpName = "F", DefaultValueFactory = _ => "csv" };
        var output = new Option<string?>("--out") { Description = "The workbook to write.", HelpName = "FILE" };
        var command = new Command("observations", "The figures; with --format xlsx as an Excel workbook.") { indicators, units, below, aspects, period, rolledUp, source, format, output };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var result = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var organisation = await store.OrganisationAsync(parsed, ledger, cancellation);
            var withSource = parsed.GetValue(source);
            var query = new ObservationQuery
            {
                Indicators = parsed.GetValue(indicators) is { Length: > 0 } some ? some : null,
                Units = parsed.GetValue(units) is { Length: > 0 } places ? places : null,
                AsAt = await store.PositionAsync(parsed, ledger, organisation, cancellation),
            };
            if (parsed.GetValue(below) && query.Units is null) throw new RefusedException("--below: found no unit; expected --unit U beside it");
            var which = parsed.GetValue(aspects) is { Length: > 0 } asked ? asked : null;
            var withTotals = parsed.GetValue(rolledUp);
            var definitions = query.Indicators is not null || query.Units is not null || which is not null || withTotals || parsed.GetValue(period) is not null
                ? await ReadDefinitions.RunAsync(ledger, organisation, query.AsAt, cancellation)
                : null;
            if (definitions is not null)
            {
                RequireKnown(definitions.Workspace, query);
                query = query with { Aspects = which?.Select(aspect => AspectOption.Read(aspect, definitions.Picture).ToString()).ToList() };
            }

            var within = parsed.GetValue(period) is { } text ? RefusedException.Unless(Period.Parse(text, definitions!.Picture.Settings.Calendar), "--period") : null;
            if (parsed.GetValue(below)) query = query with { Units = WithThoseBelow(definitions!.Picture.Units, query.Units!, within) };
            var figures = withTotals ? ReadRolledUp.RunAsync(ledger, definitions!, query with { AsAt = definitions!.Position.Number }, within, cancellation)
                : within is not null ? ReadFigures.WithinAsync(ledger, definitions!.Picture.Settings, query, within, cancellation)
                : ReadFigures.RunAsync(ledger, organisation, query, cancellation);
            // Who writes --format csv wants CSV, at a terminal too.
            var given = parsed.GetResult(format) is { Implicit: false } && result.Of(parsed) == ResultFormat.AsFits;
            switch (parsed.GetValue(format), parsed.GetValue(output))
            {
                case ("xlsx", { } path):
                    await WholeFile.WriteAsync(path, async stream =>
                    {
                        using var workbook = new WorkbookTableWriter(stream);
                        await WriteTable.RunAsync(Columns(ObservationsTable.WithSource), figures, workbook, cancellation);
                    });
                    return ExitCode.Done;
                case ("xlsx", null):
                    throw new RefusedException("--out: found nothing; expected a file to write");
                case ("csv", null):
                    break;
                case ("csv", _):
                    throw new RefusedException("--out: found a file for csv, which goes to standard output; expected --format xlsx");
                case var (other, _):
                    throw new RefusedException($"--format: found “{other}”; expected csv or xlsx");
            }

            await Results.WriteAsync(streams, given ? ResultFormat.Csv : result.Of(parsed), Columns(withSource ? ObservationsTable.WithSource : ObservationsTable.Table), figures, cancellation: cancellation);
            return ExitCode.Done;

            Table<Figure> Columns(Table<Figure> table) => withTotals ? ObservationsTable.RolledUp(table) : table;
        });
        return command;
    }

    // The units whose figures may be in a total of the units asked for.
    private static List<string> WithThoseBelow(UnitTree tree, IReadOnlyCollection<string> units, Period? within) =>
        [.. units.Concat(units.SelectMany(unit => tree.Under(UnitCode.Parse(unit).Value, within?.First ?? DateOnly.MinValue, within?.Last ?? DateOnly.MaxValue)).Select(static code => code.ToString())).Distinct(StringComparer.Ordinal)];

    // An unknown code is refused, because it would look like an indicator without figures.
    private static void RequireKnown(Workspace workspace, ObservationQuery query)
    {
        Require("--indicator", query.Indicators, [.. workspace.Indicators.Select(indicator => indicator.Code.ToString())], "an indicator");
        Require("--unit", query.Units, [.. workspace.Units.Select(unit => unit.Code.ToString()).Distinct(StringComparer.Ordinal)], "a unit");

        void Require(string option, IReadOnlyCollection<string>? asked, IReadOnlyList<string> known, string what)
        {
            if (asked?.FirstOrDefault(code => !known.Contains(code, StringComparer.Ordinal)) is { } stray)
                throw new RefusedException($"{option}: {Problem.With(stray, $"{what} of {workspace.Settings.Code}{Spelling.Suggestion(stray, known)}")}");
        }
    }
}
