using System.Globalization;
using System.CommandLine;
using Plumbline.App.Ledger;
using Plumbline.App.Reporting;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline ratings --period P</c>: each indicator's latest figure, judged by the rules in force in its own period.</summary>
internal static class RatingsCommand
{
    // What is off target first.
    private static readonly Readable<RatedIndicator> Readable = new(RatingsTable.ForPeople) { IsGrouped = true, Order = static row => (int)row.Judgement.Status };

    internal static Command Create(StandardStreams streams)
    {
        var period = new Option<string>("--period") { Description = "The period; figures are judged at its end.", HelpName = "P", Required = true };
        var unit = new Option<string?>("--unit") { Description = "The unit; by default the top one.", HelpName = "U" };
        var frequency = new Option<string?>("--frequency") { Description = "Judge the whole period of this length that ends last: quarter, half-year or year, worked out by each indicator's rule.", HelpName = "F" };
        var span = new Option<string?>("--span") { Description = "Judge the last N periods of each indicator together.", HelpName = "N" };
        var command = new Command("ratings", "Each indicator's latest figure at or before the end of a period, judged by the rules in force in its own period.") { period, unit, frequency, span };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            using var progress = new ProgressLine(streams);
            progress.Report("reading the figures");
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var at = RefusedException.Unless(Period.Parse(parsed.GetRequiredValue(period), definitions.Picture.Settings.Calendar), "--period");
            var where = parsed.GetValue(unit) is { } code ? RefusedException.Unless(KnownCode.Unit(code, definitions.Picture), "--unit") : null;
            var length = LengthOf(parsed.GetValue(frequency), parsed.GetValue(span));
            var rated = await RateIndicators.RunAsync(ledger, definitions, at, where, length, cancellation);
            progress.Clear();
            // People need no list of measures that have nothing; a machine gets every row.
            var hasNone = format.Of(parsed) == ResultFormat.AsFits && streams.Width is not null && rated.All(static row => row.Judgement.Observation is null);
            await Results.WriteAsync(streams, format.Of(parsed), RatingsTable.Table, hasNone ? [] : rated, Readable with { Nothing = $"No measure has a figure in or before {at.ToText(definitions.Picture.Settings.Language, full: true)}." });
            return ExitCode.Done;
        });
        return command;
    }

    private static RatedLength LengthOf(string? frequency, string? span)
    {
        if (frequency is not null && span is not null) throw new RefusedException("--span: found with --frequency; expected one of the two");
        if (frequency is null) return new RatedLength(null, span is null ? 1 : PeriodsOf(span));
        return new RatedLength(frequency == "year" ? Frequency.FinancialYear : RefusedException.Unless(Names<Frequency>.Parse(frequency), "--frequency"), 1);
    }

    private static int PeriodsOf(string span) =>
        int.TryParse(span, NumberStyles.None, CultureInfo.InvariantCulture, out var periods) && periods is >= 1 and <= RatedLength.Longest
            ? periods
            : throw new RefusedException(FormattableString.Invariant($"--span: found “{span}”; expected the number of periods, 1 to {RatedLength.Longest}"));
}
