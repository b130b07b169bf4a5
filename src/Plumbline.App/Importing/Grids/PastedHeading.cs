using Plumbline.App.Importing.Labels;
using Plumbline.Core.Periods;

namespace Plumbline.App.Importing.Grids;

/// <summary>The line of pasted text that names the periods.</summary>
/// <param name="Line">Its line index, from 0.</param>
/// <param name="Columns">Its columns, from the left.</param>
/// <param name="FirstPeriod">The index of the first period among the columns.</param>
/// <param name="HasGaps">Whether more than one space separates its periods, so that columns can be found by position.</param>
internal sealed record PastedHeading(int Line, IReadOnlyList<Stretch> Columns, int FirstPeriod, bool HasGaps)
{
    internal int Periods => Columns.Count - FirstPeriod;

    /// <summary>The line with the most periods, the first of equals; null if no line has two.</summary>
    internal static PastedHeading? Find(IReadOnlyList<string> lines, FinancialCalendar calendar)
    {
        PastedHeading? best = null;
        for (var i = 0; i < Math.Min(lines.Count, ImportLimits.HeadingRows); i++)
        {
            if (lines[i].Length > ImportLimits.PastedLine) continue;
            var found = Read(i, PastedLine.Stretches(lines[i]), hasGaps: true, calendar);
            if (found is null || found.Periods < 2) found = Read(i, PastedLine.Words(lines[i]), hasGaps: false, calendar);
            if (found is { Periods: >= 2 } && found.Periods > (best?.Periods ?? 0)) best = found;
        }

        return best;
    }

    private static PastedHeading? Read(int line, List<Stretch> stretches, bool hasGaps, FinancialCalendar calendar)
    {
        if (stretches.Count > ImportLimits.PastedColumns) return null;
        var first = stretches.FindIndex(stretch => PeriodText.Names(stretch.Text, calendar));
        return first < 0 ? null : new PastedHeading(line, stretches, first, hasGaps);
    }
}
