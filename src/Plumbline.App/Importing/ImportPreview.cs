using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing.Comparing;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Importing.Settling;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Holding;
using Plumbline.Core.Ledger;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing;

/// <summary>A table that was read.</summary>
/// <param name="Name">The file, and after <c>!</c> the sheet.</param>
/// <param name="Layout">The layout that was detected, in words.</param>
/// <param name="Rows">How many rows with figures, or with definitions, it has.</param>
/// <param name="Of">What its rows hold: <c>figures</c>, <c>targets</c>.</param>
/// <param name="Whole">How many figures are read as the whole organisation's, because no unit is named anywhere; null where one is, or where there is no other.</param>
public sealed record ImportedTable(string Name, string Layout, long Rows, string Of = "figures", string? Whole = null);

/// <summary>A figure that accepting the import would write.</summary>
/// <param name="Indicator">Code.</param>
/// <param name="Unit">Code.</param>
/// <param name="Period">As written back: <c>2019-04</c>.</param>
/// <param name="Was">The ledger's present value; null if it has none.</param>
/// <param name="Value">The file's value.</param>
/// <param name="Source">The cell, <c>file:row:column</c>.</param>
/// <param name="Aspect">The figure's aspect; empty for the actual.</param>
/// <param name="SourceNote">The file's note on where the figure comes from; null if there is none.</param>
/// <param name="IsDoubtful">Whether the figure is known to be probably wrong.</param>
/// <param name="AsBefore">The later change before which the ledger held this figure; null where the import takes no change back.</param>
public sealed record PreviewedFigure(
    string Indicator, string Unit, string Period, string? Was, string Value, string Source, string Aspect = "", string? SourceNote = null, bool IsDoubtful = false, ChangeNumber? AsBefore = null);

/// <summary>How many figures and rows there are of each kind.</summary>
/// <param name="New">Figures that the ledger does not have.</param>
/// <param name="Changed">Figures that the ledger has with other content.</param>
/// <param name="Same">Figures that the ledger already has.</param>
/// <param name="Refused">Cells, rows or files that cannot be imported.</param>
/// <param name="UnmatchedRows">Rows whose label matches no known indicator.</param>
public sealed record ImportCounts(long New, long Changed, long Same, long Refused, long UnmatchedRows);

/// <summary>What an import would do to the ledger: all items are counted, the first of each kind are listed. Nothing has been written.</summary>
/// <remarks>It keeps the figures that were read, in a temporary file beyond a certain number, until it is disposed.</remarks>
public sealed class ImportPreview : IDisposable
{
    private readonly UnsettledTexts _unsettled;

    internal ImportPreview(HeldFacts figures, DraftComparison comparison, UnsettledTexts unsettled, OrganisationPicture picture, ComparedDefinitions beside) =>
        (Figures, Comparison, _unsettled, Picture, Beside) = (figures, comparison, unsettled, picture, beside);

    /// <summary>The figures that were read.</summary>
    internal HeldFacts Figures { get; }

    /// <summary>The comparison of the figures with the ledger.</summary>
    internal DraftComparison Comparison { get; }

    /// <summary>The definitions beside the figures, compared with the ledger's.</summary>
    internal ComparedDefinitions Beside { get; }

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

    /// <summary>The first of the new figures, ordered by indicator, unit and period.</summary>
    public required IReadOnlyList<PreviewedFigure> New { get; init; }

    /// <summary>The first of the changed figures.</summary>
    public required IReadOnlyList<PreviewedFigure> Changed { get; init; }

    /// <summary>The first of the commentaries, actions and other definitions that the ledger does not have, in the order of the files.</summary>
    public IReadOnlyList<PreviewedDefinition> NewDefinitions => Beside.New;

    /// <summary>The first of the definitions that the ledger has with other content.</summary>
    public IReadOnlyList<PreviewedDefinition> ChangedDefinitions => Beside.Changed;

    /// <summary>How many definitions of each sort the files give.</summary>
    public IReadOnlyList<DefinitionCounts> Definitions => Beside.Counts;

    /// <summary>How many definitions of each kind a commit would write, besides what it remembers of labels.</summary>
    public IReadOnlyList<(string Kind, int Count)> ToWrite => [.. Beside.Facts.GroupBy(fact => fact.Kind.Name, StringComparer.Ordinal).Select(kind => (kind.Key, kind.Count()))];

    /// <summary>How many changed figures lose a note, a source note or a doubt that the ledger has.</summary>
    public required long Losing { get; init; }

    /// <summary>How many of the changed figures are the same number as the ledger's, with more or fewer noughts behind its point.</summary>
    public required long OtherDecimals { get; init; }

    /// <summary>The first of the refused cells, rows and files, with what to do about each.</summary>
    public required IReadOnlyList<FileProblem> Refused { get; init; }

    /// <summary>The first of the labels that the user must map or skip.</summary>
    public required IReadOnlyList<UnsettledText> Unmatched { get; init; }

    /// <summary>How many labels match no known indicator, each counted once.</summary>
    public int UnmatchedLabels => _unsettled.CountOf(MappingKind.Indicator);

    /// <summary>Every label, unit, item and text in place of a figure that means nothing known, each once.</summary>
    public IEnumerable<UnsettledText> Unsettled => _unsettled.All;

    /// <summary>How many <see cref="Unsettled"/> has.</summary>
    public int UnsettledCount => _unsettled.Count;

    /// <summary>Whether there are more unsettled texts than are kept.</summary>
    public bool HasMoreUnsettled => _unsettled.IsFull;

    /// <summary>The organisation's definitions.</summary>
    internal OrganisationPicture Picture { get; }

    /// <summary>Every code that a text may be decided to mean, kind by kind.</summary>
    public IReadOnlyList<CodeChoice> Codes => CodeChoice.Of(Picture);

    /// <summary>Headings of refused columns; the user can leave them out by <see cref="ImportOptions.IgnoredColumns"/>.</summary>
    public required IReadOnlyList<string> UnknownColumns { get; init; }

    /// <summary>The first of the unknown texts found in place of figures; the user can give each a meaning by a <see cref="TextReading"/>.</summary>
    public required IReadOnlyList<string> UnreadTexts { get; init; }

    /// <summary>The labels left out by a mapping given now or earlier.</summary>
    public required IReadOnlyList<SkippedLabel> Skipped { get; init; }

    /// <summary>Notes and warnings.</summary>
    public required IReadOnlyList<ImportRemark> Remarks { get; init; }

    /// <summary>Mappings that are remembered when the import is accepted.</summary>
    public required IReadOnlyList<Mapping> Mappings { get; init; }

    /// <summary>Recipes that are remembered when the import is accepted: one given as a file, and one made of what the import settles.</summary>
    public required IReadOnlyList<Recipe> Recipes { get; init; }

    /// <summary>The recipe made of what the import settles, as the text of its file; null where none was asked for.</summary>
    public required string? WrittenRecipe { get; init; }

    /// <summary>Whether it can be accepted: nothing is refused and nothing unmatched.</summary>
    public bool IsAcceptable => Counts.Refused == 0 && Counts.UnmatchedRows == 0;

    /// <summary>Reads what a user decides that an unsettled text means: a code, a status, or <c>skip</c>.</summary>
    public Parsed<Mapping> Decide(UnsettledText text, string decision)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MappingDecision.Read(text.Kind, text.Label, decision, Picture);
    }

    /// <summary>Deletes the figures that were read.</summary>
    public void Dispose()
    {
        Comparison.Dispose();
        Figures.Dispose();
    }
}
