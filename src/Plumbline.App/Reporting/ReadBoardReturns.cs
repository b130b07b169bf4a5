using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Returns;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>Reads what a report tells of returns.</summary>
internal static class ReadBoardReturns
{
    /// <summary>The returns that the blocks of a report need in its scopes, which are of one period, told as at the end of the paper's day.</summary>
    internal static async Task<IReadOnlyList<FormReading>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, IReadOnlyCollection<ReportScope> scopes, CancellationToken cancellation)
    {
        var period = scopes.First().Period;
        var at = PaperDay.Of(definitions, report, period).ToDateTime(TimeOnly.MaxValue);
        var readings = new List<FormReading>();
        foreach (var needs in scopes.SelectMany(scope => report.Blocks.SelectMany(block => block.NeedsReturns(scope))).GroupBy(static need => need.Form))
        {
            if (definitions.Picture.Values.Of<FormDefinition>().FirstOrDefault(form => form.Code == needs.Key) is not { } form) continue;
            var last = Period.Containing(period.Last, form.Frequency, definitions.Picture.Settings.Calendar);
            readings.Add(await ReadReturns.RunAsync(ledger, definitions, form, last, needs.Max(static need => need.Periods), at, needs.Any(static need => need.WithScores), below: null, cancellation));
        }

        return readings;
    }
}
