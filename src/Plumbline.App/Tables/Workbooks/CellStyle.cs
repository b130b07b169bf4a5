namespace Plumbline.App.Tables.Workbooks;

/// <summary>How a cell looks, apart from its number format.</summary>
internal enum CellLook
{
    /// <summary>Plain.</summary>
    Plain,

    /// <summary>A text that could run as a formula: it stays text even when the cell is edited.</summary>
    Quoted,

    /// <summary>The heading of a column.</summary>
    Heading,

    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>A sentence that takes several lines.</summary>
    Sentence,

    /// <summary>The heading of a column of a form.</summary>
    FormHeading,

    /// <summary>A cell of a form that is for information, and locked.</summary>
    Shown,

    /// <summary>A cell of a form to fill in.</summary>
    Asked,
}

/// <summary>The look and the number format of a cell.</summary>
/// <param name="Look">The look.</param>
/// <param name="Format">The format's code; <see cref="TextFormat"/> for text, null where the spreadsheet chooses.</param>
internal readonly record struct CellStyle(CellLook Look, string? Format)
{
    /// <summary>The format of text.</summary>
    internal const string TextFormat = "@";
}
