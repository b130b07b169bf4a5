using Plumbline.App.Importing;
using Plumbline.Web.Forms;
using Plumbline.App.Importing.Beginning;
using Plumbline.Web.Components;

namespace Plumbline.Web.Importing;

/// <summary>What an import would do, and what must be settled first.</summary>
public sealed record SettleImportModel
{
    /// <summary>What is imported: the name of the file, or how many.</summary>
    public required string Title { get; init; }

    /// <summary>What was typed and what is wrong with it.</summary>
    public required FormVisit Visit { get; init; }

    /// <summary>The choices, as typed.</summary>
    public required ImportSettings Settings { get; init; }

    /// <summary>What reading the files gave.</summary>
    public required ImportPreview Preview { get; init; }

    /// <summary>The version of the choices and the change that the preview was made with.</summary>
    public required string Shown { get; init; }

    /// <summary>The counts, in sentences.</summary>
    public required IReadOnlyList<string> Counts { get; init; }

    /// <summary>The texts to be settled, with those settled before.</summary>
    public required IReadOnlyList<TextToSettle> Texts { get; init; }

    /// <summary>How many texts are not settled, shown or not.</summary>
    public required int Unsettled { get; init; }

    /// <summary>The units that can be chosen.</summary>
    public required IReadOnlyList<Choice> Units { get; init; }

    /// <summary>The registers that can be chosen, after the choice of none.</summary>
    public required IReadOnlyList<Choice> Registers { get; init; }

    /// <summary>The recipes that can be chosen.</summary>
    public required IReadOnlyList<Choice> Recipes { get; init; }

    /// <summary>The changed figures of this page.</summary>
    public required FigurePart Changed { get; init; }

    /// <summary>The new figures of this page.</summary>
    public required FigurePart New { get; init; }

    /// <summary>The page on which files are chosen.</summary>
    public required string BackAddress { get; init; }

    /// <summary>Whether what is settled is remembered for the next import.</summary>
    public required bool Remembers { get; init; }

    /// <summary>The names of measures, by code.</summary>
    public required Func<string, string> NameOf { get; init; }

    /// <summary>The names of units, by code.</summary>
    public required Func<string, string> UnitOf { get; init; }

    /// <summary>Periods in words, by what the ledger writes.</summary>
    public required Func<string, string> PeriodOf { get; init; }
}

/// <summary>Figures that would be written, as far as this page lists them.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Pages">The pages before and after.</param>
public sealed record FigurePart(IReadOnlyList<PreviewedFigure> Figures, long Count, Paging Pages);

/// <summary>A text of the files, and what it may mean.</summary>
/// <param name="Number">Its number on the page, for the names of its fields.</param>
/// <param name="Kind">What it stands for: <c>indicator</c>, <c>unit</c>, <c>item</c>, <c>status</c>.</param>
/// <param name="Label">The text.</param>
/// <param name="About">Where it stands, and a figure of it; null where it was settled before.</param>
/// <param name="Proposals">What it may mean.</param>
/// <param name="Ticked">The proposal that is ticked; null for none.</param>
/// <param name="Typed">What was typed; null for nothing.</param>
/// <param name="IsSettled">Whether it was settled before.</param>
public sealed record TextToSettle(int Number, string Kind, string Label, string? About, IReadOnlyList<Proposal> Proposals, string? Ticked, string? Typed, bool IsSettled)
{
    /// <summary>The heading of its column, which can be left out instead; null where it cannot.</summary>
    public string? Column { get; init; }

    /// <summary>What speaks against taking it for anything; null for nothing.</summary>
    public string? Warning { get; init; }
}

/// <summary>What a text may mean.</summary>
/// <param name="Value">The code, the status, or <c>skip</c>.</param>
/// <param name="Text">In words.</param>
/// <param name="Hint">How similar it is, and what speaks against it; null for nothing.</param>
public sealed record Proposal(string Value, string Text, string? Hint);
