using System.Collections.Frozen;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Headings;

/// <summary>Tells a column of units by its cells, whatever its heading says.</summary>
internal static class UnitColumns
{
    private const int Named = 3;
    private const int LongestName = 60;

    /// <summary>Whether cells are units: at least one is, and none is an indicator. A cell that is neither is asked row by row.</summary>
    internal static bool Hold(IEnumerable<Cell> cells, FigureIntake intake)
    {
        var texts = Texts(cells).FindAll(text => !intake.Units.MaySkip(text));
        return texts.Exists(intake.Units.Knows) && !texts.Exists(text => IsIndicator(text, intake));
    }

    private static readonly FrozenSet<string> Measures = new[]
    {
        "%", "£", "£k", "£m", "£000", "£000s", "£'000", "£’000", "n", "no", "no.", "#", "number", "count", "percent", "percentage", "per cent", "rate", "ratio", "score", "days", "hours", "hrs", "minutes", "mins", "weeks", "months", "wte", "fte", "per 1,000", "per 1000", "per 10,000", "per 10000", "per 100,000", "per 100000",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a column whose heading says unit says what the figures are counted in: <c>%</c>, <c>n</c>. A recipe decides otherwise.</summary>
    internal static bool HoldMeasures(string heading, IEnumerable<Cell> cells, FigureIntake intake)
    {
        if (intake.Recipe?.Find(heading) is not null) return false;
        var texts = Texts(cells);
        return texts.Count > 0 && texts.TrueForAll(text => Measures.Contains(text.Trim()) && intake.Units.Match(text) is UnitMatch.Unknown);
    }

    /// <summary>What is said of such a column.</summary>
    internal static string NotRead(string heading) => $"column “{Short(heading)}” says what the figures are counted in, and names no unit: not read";

    /// <summary>Whether a cell below is an indicator.</summary>
    internal static bool NameIndicators(IEnumerable<Cell> cells, FigureIntake intake) => Texts(cells).Exists(text => IsIndicator(text, intake));

    /// <summary>Whether cells are words, no figures: a column of them may be what parts the units.</summary>
    internal static bool HoldWords(IEnumerable<Cell> cells) => Texts(cells).Exists(IsWords);

    /// <summary>Whether cells are items of breakdowns, and name no indicator.</summary>
    internal static bool HoldItems(IEnumerable<Cell> cells, FigureIntake intake)
    {
        var texts = Texts(cells);
        return texts.Count > 0 && texts.TrueForAll(text => intake.NamedItem(text) is not null && !IsIndicator(text, intake));
    }

    /// <summary>Whether cells are words as short as names: sentences are somebody's remarks.</summary>
    internal static bool HoldNames(IEnumerable<Cell> cells)
    {
        var texts = Texts(cells);
        return texts.TrueForAll(text => text.Length <= LongestName) && texts.Exists(IsWords);
    }

    /// <summary>The problem of a column of words that may be units nobody knows: leaving it out could give a part's figures to the whole.</summary>
    internal static Problem Unknown(Cell heading, IEnumerable<GridRow> below)
    {
        var words = Texts(below.Select(row => row.At(heading.Column))).Distinct(StringComparer.OrdinalIgnoreCase).Take(Named + 1).ToList();
        return new Problem(
            $"column “{Short(heading.Text)}” with {string.Join(", ", words.Take(Named).Select(word => $"“{Short(word)}”"))}{(words.Count > Named ? " …" : "")}, which no unit or indicator is called",
            "units by code or name: add to units.csv those that are missing, or say with --map \"NAME=unit\" which a name is; or another heading, where the column holds something else");
    }

    private static bool IsWords(string text) => text.Any(char.IsLetter) && !PrintedFigure.Parse(text).Succeeded;

    private static bool IsIndicator(string text, FigureIntake intake) => intake.Labels.Peek(new RowLabel(null, null, text)) is not LabelMatch.Unknown;

    private static List<string> Texts(IEnumerable<Cell> cells) => [.. cells.Where(cell => cell is { Column: > 0, Kind: CellKind.Text }).Select(cell => cell.Text)];

    private static string Short(string text) => (text.Length <= 40 ? text : text[..39] + "…").ReplaceLineEndings(" ");
}
