using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Publishing.Making;

/// <summary>Refuses a period of which nobody can tell anything yet, or of which the register tells nothing.</summary>
internal static class RequirePublishable
{
    /// <summary>Refuses it.</summary>
    /// <exception cref="NoFiguresException">The period has not begun, or ended before the register began.</exception>
    internal static async Task RunAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, Period period, CancellationToken cancellation)
    {
        var words = period.ToText(definitions.Picture.Settings.Language, full: true);
        var today = DateOnly.FromDateTime((await ledger.NowAsync(cancellation)).UtcDateTime);
        if (period.First > today) throw new NoFiguresException(string.Create(CultureInfo.InvariantCulture, $"{words} begins on {Written.Day(period.First)}, and today is {Written.Day(today)}; publish a period that has begun."));
        if (report.Blocks.All(static block => block.NeedsRecords == RecordsNeed.None) || ShownFigures.Of(report, new ReportScope(definitions.Picture, period)).Any()) return;
        var day = PaperDay.Of(definitions, report, period);
        var recorded = (await ReadRiskRegister.RunAsync(ledger, definitions, day, cancellation)).Entries.Select(static entry => entry.Risk.Recorded).ToList();
        if (recorded.Count > 0 && recorded.Min() is var first && first > day)
            throw new NoFiguresException($"There is no risk to tell of in {words}: the first was recorded on {Written.Day(first)}; publish a later period.");
    }
}
