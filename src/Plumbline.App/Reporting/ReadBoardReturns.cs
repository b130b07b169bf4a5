using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Returns;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.WorkingDays;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>Reads what a report tells of returns.</summary>
internal static class ReadBoardReturns
{
    /// <summary>The returns that the blocks of a report need in its scopes, which are of one period, told as at the end of the paper's day.</summary>
    internal static async Task<IReadOnlyList<FormReading>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, IReadOnlyCollection<ReportScope> scopes, CancellationToken cancellation)
    {
        var period = scopes.First().Period;
        var day = PaperDay.Of(definitions, report, period);
        var readings = new List<FormReading>();
        foreach (var needs in scopes.SelectMany(scope => report.Blocks.SelectMany(block => block.NeedsReturns(scope))).GroupBy(static need => need.Form))
        {
            if (definitions.Picture.Find(needs.Key) is not { } form) continue;
            // What a block tells up to a later day than the report's is judged as at the end of that day, unless the ledger ends before.
            var until = needs.Max(need => need.Until ?? period.Last);
            var last = Containing(until);
            var first = needs.Min(need => Containing(need.Until ?? period.Last).Plus(1 - need.Periods))!;
            var position = DateOnly.FromDateTime(definitions.Position.At.UtcDateTime);
            // What is due later on the day of the position is not due yet.
            var (end, now) = (new[] { day, until < position ? until : position }.Max().ToDateTime(TimeOnly.MaxValue), UnitedKingdomTime.Of(definitions.Position.At));
            var at = end < now ? end : now;
            readings.Add(await ReadReturns.RunAsync(ledger, definitions, form, last, last.Since(first) + 1, at, needs.Any(static need => need.WithScores), below: null, cancellation));

            Period Containing(DateOnly held) => Period.Containing(held, form.Frequency, definitions.Picture.Settings.Calendar);
        }

        return readings;
    }
}
