using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Components;

namespace Plumbline.Web.Home;

/// <summary>What the first page of an organisation shows.</summary>
public sealed record HomeModel
{
    /// <summary>The reader's own drafts; null where they may write nothing.</summary>
    public required string? Drafts { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>The form that picks a period and a unit.</summary>
    public required Filtering Filters { get; init; }

    /// <summary>The sentences at the top.</summary>
    public required ImmutableArray<Element> Lead { get; init; }

    /// <summary>The table of what needs attention.</summary>
    public required ImmutableArray<Element> Attention { get; init; }

    /// <summary>The papers that are due soon, in a sentence each.</summary>
    public IReadOnlyList<string> PapersDue { get; init; } = [];

    /// <summary>The list of papers.</summary>
    public required string PapersAddress { get; init; }

    /// <summary>What waits for the reader: questions and opinions of assurance.</summary>
    public required IReadOnlyList<RecordGroup> Waiting { get; init; }

    /// <summary>The span for which it waits, in words.</summary>
    public required string WaitingFor { get; init; }

    /// <summary>The domains of assurance at a glance; null where there is none.</summary>
    public required AssuranceGlance? Assurance { get; init; }

    /// <summary>Contracts at a glance; null where there is none.</summary>
    public ContractGlance? Contracts { get; init; }

    /// <summary>The accounts at a glance; null where there is no statement, or the page is of one unit.</summary>
    public FinanceGlance? Finance { get; init; }

    /// <summary>The returns that wait for the reader.</summary>
    public IReadOnlyList<RecordGroup> Returns { get; init; } = [];

    /// <summary>The risks and actions that need attention.</summary>
    public required IReadOnlyList<RecordGroup> Records { get; init; }

    /// <summary>The ways to the measures that need none: <c>The 22 on target</c>.</summary>
    public required IReadOnlyList<TextLink> Others { get; init; }

    /// <summary>All measures as marks, what changed for the better, and what is new.</summary>
    public required ImmutableArray<Element> Below { get; init; }

    /// <summary>The paper of the period; null where the organisation defines none.</summary>
    public NextPaper? Paper { get; init; }

    /// <summary>What the checks find.</summary>
    public required ChecksBeside Checks { get; init; }

    /// <summary>The latest changes of the ledger, the latest first.</summary>
    public required IReadOnlyList<LatestChange> Changes { get; init; }
}

/// <summary>The paper that the period's figures are for.</summary>
/// <param name="Title">Its title, with the period.</param>
/// <param name="Address">Where it is previewed.</param>
/// <param name="Audience">For whom it is; null where that is not stated.</param>
/// <param name="Figures">How many of the figures due are in.</param>
public sealed record NextPaper(string Title, string? Address, string? Audience, FiguresIn Figures);

/// <summary>What the checks find, beside the page.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Kinds">The kinds of findings, with how many; none where they are not known yet.</param>
/// <param name="All">The page of checks.</param>
public sealed record ChecksBeside(string Heading, IReadOnlyList<FindingCount> Kinds, TextLink All);

/// <summary>How many findings a check has.</summary>
/// <param name="Kind">What it finds, and where they stand.</param>
/// <param name="Count">How many.</param>
public sealed record FindingCount(TextLink Kind, string Count);

/// <summary>A change of the ledger.</summary>
/// <param name="Link">Its number, and where it is told.</param>
/// <param name="Words">When it was made, and why.</param>
public sealed record LatestChange(TextLink Link, string Words);
