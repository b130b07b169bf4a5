namespace Plumbline.App.Importing.Workbooks;

/// <summary>Parses spreadsheet references: <c>C7</c>, <c>A1:C7</c>.</summary>
internal static class CellPlace
{
    private const int Greatest = 100_000_000;

    /// <summary>Row and column from 1; null if the text is not a reference.</summary>
    internal static (int Row, int Column)? Parse(ReadOnlySpan<char> text)
    {
        var (row, column, i) = (0, 0, 0);
        for (; i < text.Length && char.IsAsciiLetter(text[i]); i++)
        {
            column = (column * 26) + (char.ToUpperInvariant(text[i]) - 'A' + 1);
            if (column > Greatest) return null;
        }

        if (i == 0 || i == text.Length) return null;
        for (; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return null;
            row = (row * 10) + (text[i] - '0');
            if (row > Greatest) return null;
        }

        return row == 0 ? null : (row, column);
    }
}
