namespace Plumbline.Core.Registers.Readings;

/// <summary>Which rows a total counts, each thing once. A row may be counted and missing: of a quarter it has April and lacks May.</summary>
/// <param name="Counted">The rows with a figure in the total.</param>
/// <param name="Missing">The rows that lack a figure: in the period of the total, or in one at least of those it adds up.</param>
/// <param name="Partly">The rows that are both.</param>
public sealed record RowsInTotal(int Counted, int Missing, int Partly)
{
    /// <summary>The rows from which a figure is expected, or that have one.</summary>
    public int Expected => Counted + Missing - Partly;

    /// <summary>Whether no figure is missing.</summary>
    public bool IsWhole => Missing == 0;

    /// <summary>In words, where something is missing: <c>4 of 5 rows; one has no figure, and three have none for a part of the period</c>.</summary>
    public string Words
    {
        get
        {
            string?[] lacking = [Missing > Partly ? $"{Numbered(Missing - Partly)} no figure" : null, Partly > 0 ? $"{Numbered(Partly)} {(Missing > Partly ? "none" : "no figure")} for a part of the period" : null];
            return $"{Text.Counted.Digits(Counted)} of {Text.Counted.Digits(Expected)} {Text.Counted.Noun(Expected, "row")}; {string.Join(", and ", lacking.OfType<string>())}";
        }
    }

    private static string Numbered(int rows) => $"{Text.Counted.Number(rows)} {(rows == 1 ? "has" : "have")}";
}
