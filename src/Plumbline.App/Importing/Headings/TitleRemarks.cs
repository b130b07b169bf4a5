using System.Collections.Frozen;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Labels;

namespace Plumbline.App.Importing.Headings;

/// <summary>Tells lines that stand between a title and its table from titles: <c>Source: ESR</c>, <c>Updated 3 March</c>, <c>March 2024</c>.</summary>
internal static class TitleRemarks
{
    private static readonly FrozenSet<string> First = new[]
    {
        "author", "contact", "created", "data", "date", "draft", "extracted", "generated", "last", "note", "notes", "owner", "page", "prepared", "printed", "produced", "published", "refreshed", "source", "sources", "updated", "version", "year",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text is such a line. What names an indicator is none.</summary>
    internal static bool IsOne(string text, FigureIntake intake) =>
        intake.Labels.Peek(new RowLabel(null, null, text)) is LabelMatch.Unknown
        && (First.Contains(LabelText.Normalise(text).Split(' ')[0]) || PeriodText.Names(text, intake.Periods.ForHeadings));
}
