using System.Text.RegularExpressions;

namespace Plumbline.App.Importing.Grids;

/// <summary>Numbers with decimal commas, <c>1.234,5</c>, as most of Europe writes them: detected from the first lines of a text file, and converted to <c>1,234.5</c>.</summary>
/// <remarks><c>1,234</c> alone is ambiguous. A file has decimal commas if some number is valid only with them, and none is valid only with decimal points.</remarks>
internal static partial class DecimalComma
{
    /// <summary>A number of the sample that must have a decimal comma; null if the file has none.</summary>
    internal static string? Detect(string sample, char separator)
    {
        if (separator == ',') return null;
        string? example = null;
        foreach (var line in sample.Split('\n'))
        {
            // The first column holds labels and row numbers, where 1.1 is not a figure.
            foreach (var cell in line.Split(separator).Skip(1).Select(cell => cell.Trim().Trim('"').Trim()))
            {
                if (WithPoint().IsMatch(cell)) return null;
                if (example is null && WithComma().IsMatch(cell)) example = cell;
            }
        }

        return example;
    }

    /// <summary>A cell's text with decimal points; unchanged if it is not a number.</summary>
    internal static string ToPoint(string text) =>
        FigureAlone().IsMatch(text) ? Number().Replace(text, number => number.Groups["whole"].Value.Replace('.', ',') + number.Groups["part"].Value.Replace(',', '.')) : text;

    [GeneratedRegex(@"^[-−(£€]*[0-9]{1,3}(?:(?:\.[0-9]{3})+,[0-9]+|(?:\.[0-9]{3}){2,}|[0-9]*,(?:[0-9]{1,2}|[0-9]{4,}))[ )%km]*$", RegexOptions.CultureInvariant)]
    private static partial Regex WithComma();

    [GeneratedRegex(@"^[-−(£€]*[0-9]{1,3}(?:(?:,[0-9]{3})+\.[0-9]+|(?:,[0-9]{3}){2,}|[0-9]*\.(?:[0-9]{1,2}|[0-9]{4,}))[ )%km]*$", RegexOptions.CultureInvariant)]
    private static partial Regex WithPoint();

    [GeneratedRegex(@"^[-−0-9.,/\\()%£ ]*[0-9][-−0-9.,/\\()%£ km]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FigureAlone();

    // A number whose points do not group thousands is left alone: 1.1, 01.02.2023.
    [GeneratedRegex(@"(?<![0-9.,])(?<whole>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?<part>,[0-9]+)?(?![0-9.,])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
