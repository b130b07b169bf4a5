using System.Collections.Frozen;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Labels;

namespace Plumbline.App.Importing.Headings;

/// <summary>Tells lines that stand between a title and its table from titles: <c>Source: ESR</c>, <c>Updated 3 March</c>, <c>March 2024</c>.</summary>
internal static class TitleRemarks
{
    private static readonly FrozenSet<string> First = new[] { "author", "extracted", "generated", "note", "notes", "prepared", "printed", "produced", "published", "refreshed", "source", "sources", "updated" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[] Beginnings = ["as at ", "data as at ", "data as of ", "data extracted ", "data source ", "date extracted ", "date of extract", "last refreshed ", "last updated ", "report date ", "report run "];

    /// <summary>Whether a text is such a line. What names an indicator is none.</summary>
    internal static bool IsOne(string text, FigureIntake intake) =>
        intake.Labels.Peek(new RowLabel(null, null, text)) is LabelMatch.Unknown
        && (First.Contains(LabelText.Normalise(text).Split(' ')[0]) || Array.Exists(Beginnings, words => LabelText.Normalise(text).StartsWith(words, StringComparison.Ordinal)) || PeriodText.Names(text, intake.Periods.ForHeadings));
}
