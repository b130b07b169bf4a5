using Plumbline.Core.Observations;

namespace Plumbline.App.Importing.Figures;

/// <summary>What a file says of a figure besides its value. What it has no column for, it does not deny.</summary>
[Flags]
internal enum Says
{
    /// <summary>The value alone, as a wide table does.</summary>
    ValueOnly = 0,

    /// <summary>Numerator and denominator.</summary>
    Parts = 1,

    /// <summary>The status.</summary>
    Status = 2,

    /// <summary>Whether it is provisional.</summary>
    Provisional = 4,

    /// <summary>The note.</summary>
    Note = 8,

    /// <summary>What is known of where it comes from.</summary>
    SourceNote = 16,

    /// <summary>Whether it is doubtful.</summary>
    Doubt = 32,

    /// <summary>That a mark alone says it is doubtful, with no source note of its own.</summary>
    BareDoubt = 64,
}

/// <summary>A figure as read from a cell, ready to be compared with the ledger.</summary>
/// <param name="Key">What makes it one figure.</param>
/// <param name="Value">As printed.</param>
/// <param name="Status">Whether it reports something, and if not, why.</param>
/// <param name="Numerator">Given apart from the value.</param>
/// <param name="Denominator">Given apart from the value.</param>
/// <param name="IsProvisional">May still be revised.</param>
/// <param name="Note">A note on the cell.</param>
/// <param name="SourceNote">What is known of where it comes from.</param>
/// <param name="IsDoubtful">Known to be probably wrong.</param>
/// <param name="Says">Which of these the file has columns for.</param>
/// <param name="Table">Which table it stands in, by its place among those read.</param>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed record ImportedFigure(
    FigureKey Key, string Value, ReportingStatus Status, decimal? Numerator, decimal? Denominator, bool IsProvisional, string? Note, string? SourceNote, bool IsDoubtful, Says Says, int Table, int Row, int Column)
{
    /// <summary>Whether two cells say the same, wherever they stand.</summary>
    internal bool SaysWhat(ImportedFigure other) =>
        this with { Says = other.Says, Table = other.Table, Row = other.Row, Column = other.Column } == other;
}
