using System.Globalization;
using Plumbline.Core.Ratings;
using Plumbline.Core.Readings;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;
using Drawn = Plumbline.Reports.Charts.Icons;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>What is said of a measure that needs attention, whatever the width: its change, its icons, what its chart says, and whether anything is being done.</summary>
internal sealed class AskCells(SummaryLines lines, CultureInfo culture)
{
    private const double IconSize = 22;

    /// <summary>The change since the figure before, with an arrow; null where the figure is not the latest, or has none before it.</summary>
    internal RichText? Change(ReportLine line)
    {
        if (line.Current != line.Analysed.Latest || ChangeWords.Of(line.Analysed.Change, line.Current, line.Indicator, culture) is not { } change) return null;
        return change.Rise == 0 ? change.Words : [Icon.Decorative(Symbols.Arrow(change.Rise > 0, line.Analysed.Change.Direction switch
        {
            ChangeDirection.Improving => true,
            ChangeDirection.Declining => false,
            ChangeDirection.Unchanged or ChangeDirection.NotApplicable => null,
        })), "\u00a0" + change.Words];
    }

    /// <summary>The icons of variation and assurance; a dash where the chart has no limits.</summary>
    internal static RichText Icons(ReportLine line)
    {
        if (!line.Reading.HasLimits) return "–";
        Inline variation = Drawn.Inline(line.Reading, IconSize);
        return line.Reading.Outlook.Kind switch
        {
            OutlookKind.None or OutlookKind.NoLimits => variation,
            OutlookKind.UnderReview => [variation, " –"],
            OutlookKind.Assured or OutlookKind.OutOfReach or OutlookKind.MetSoFar or OutlookKind.MissedSoFar or OutlookKind.Varies => [variation, " ", Drawn.Inline(line.Reading.Outlook, line.Reading.IsProvisional, IconSize)],
        };
    }

    /// <summary>What the chart says, or why there is none; a dash where nothing is to be said.</summary>
    internal RichText Says(ReportLine line)
    {
        var words = ReadingWords.Short(line.Reading, line.Analysed.WordingIn(culture));
        return words.Length == 0 ? "–" : words;
    }

    /// <summary>Whether an action is recorded on the figure.</summary>
    internal RichText Action(ReportLine line) => line.HasAction ? lines.Linked(line, "Recorded")
        : line.NeedsAttention ? "None recorded"
        : "–";
}
