using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Holding;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Importing;

/// <summary>A table that was read.</summary>
/// <param name="Name">The file, and after <c>!</c> the sheet.</param>
/// <param name="Layout">How it was found to be laid out, in words.</param>
/// <param name="Rows">How many rows with figures it has.</param>
public sealed record ImportedTable(string Name, string Layout, long Rows);

/// <summary>A figure that accepting the import would write.</summary>
/// <param name="Indicator">Code.</param>
/// <param name="Unit">Code.</param>
/// <param name="Period">As written back: <c>2019-04</c>.</param>
/// <param name="Was">What the ledger says now; null where it says nothing.</param>
/// <param name="Value">What the file says.</param>
/// <param name="Source">The cell, <c>file:row:column</c>.</param>
/// <param name="Aspect">Which figure of the same thing it is; empty for the actual.</param>
/// <param name="SourceNote">What the file says of where it comes from; null where it says nothing.</param>
/// <param name="IsDoubtful">Whether it is known to be probably wrong.</param>
public sealed record PreviewedFigure(string Indicator, string Unit, string Period, string? Was, string Value, string Source, string Aspect = "", string? SourceNote = null, bool IsDoubtful = false);

/// <summary>How many figures there are of each sort.</summary>
/// <param name="New">The ledger has none.</param>
/// <param name="Changed">The ledger has another.</param>
/// <param name="Same">The ledger has the same.</param>
/// <param name="Refused">Cells, rows or files that cannot be imported.</param>
/// <param name="UnmatchedRows">Rows whose label stands for no indicator known.</param>
public sealed record ImportCounts(long New, long Changed, long Same, long Refused, long UnmatchedRows);

/// <summary>What an import would do to the ledger: everything counted, the first of each sort listed. Nothing has been written.</summary>
/// <remarks>It keeps the figures that were read, beyond a number of them in a temporary file, until it is disposed.</remarks>
public sealed class ImportPreview : IDisposable
{
    internal ImportPreview(HeldFacts figures, DraftComparison comparison) => (Figures, Comparison) = (figures, comparison);

    /// <summary>The figures read.</summary>
    internal HeldFacts Figures { get; }

    /// <summary>What the ledger says of them.</summary>
    internal DraftComparison Comparison { get; }

    /// <summary>The organisation.</summary>
    public required string Organisation { get; init; }

    /// <summary>The change of the ledger that the figures were compared with.</summary>
    public required ChangeNumber Position { get; init; }

    /// <summary>The files, by name.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The tables found in them.</summary>
    public required IReadOnlyList<ImportedTable> Tables { get; init; }

    /// <summary>How many of each.</summary>
    public required ImportCounts Counts { get; init; }

    /// <summary>The first of the new figures, in order of indicator, unit and period.</summary>
    public required IReadOnlyList<PreviewedFigure> New { get; init; }

    /// <summary>The first of those that would change.</summary>
    public required IReadOnlyList<PreviewedFigure> Changed { get; init; }

    /// <summary>How many of them lose a note, a source note or a doubt that the ledger has.</summary>
    public required long Losing { get; init; }

    /// <summary>The first of the cells, rows and files that cannot be imported, with what to do about each.</summary>
    public required IReadOnlyList<FileProblem> Refused { get; init; }

    /// <summary>The first of the labels that the user must map or skip.</summary>
    public required IReadOnlyList<UnmatchedLabel> Unmatched { get; init; }

    /// <summary>Headings of the columns that are refused for what they say: to leave out by <see cref="ImportOptions.IgnoredColumns"/>.</summary>
    public required IReadOnlyList<string> UnknownColumns { get; init; }

    /// <summary>The first of the texts that stand where figures do and say nothing that is known: to be given a meaning by a <see cref="TextReading"/>.</summary>
    public required IReadOnlyList<string> UnreadTexts { get; init; }

    /// <summary>The labels left out, because somebody said so now or earlier.</summary>
    public required IReadOnlyList<SkippedLabel> Skipped { get; init; }

    /// <summary>What else a reader should know.</summary>
    public required IReadOnlyList<ImportRemark> Remarks { get; init; }

    /// <summary>Mappings that accepting the import would remember.</summary>
    public required IReadOnlyList<Mapping> Mappings { get; init; }

    /// <summary>Whether it can be accepted: nothing refused, nothing unmatched.</summary>
    public bool IsAcceptable => Counts.Refused == 0 && Counts.UnmatchedRows == 0;

    /// <summary>Deletes the figures that were read.</summary>
    public void Dispose()
    {
        Comparison.Dispose();
        Figures.Dispose();
    }
}
