using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Writing;

namespace Plumbline.Web.ReturnForms;

/// <summary>A field of the form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Ask">What is asked.</param>
/// <param name="Hint">What helps: who answers, what was last, what is usual; null for nothing.</param>
/// <param name="Initial">What the ledger has; empty for nothing.</param>
/// <param name="Choices">The answers; null for a figure.</param>
/// <param name="Keys">The keys that a telephone shows: those of numbers for a count.</param>
public sealed record FillField(string Name, string Ask, string? Hint, string Initial, IReadOnlyList<RadioChoice>? Choices, string? Keys);

/// <summary>The form of a return.</summary>
public sealed record FillModel
{
    /// <summary>What was typed, and what is wrong with it.</summary>
    public required FormVisit Visit { get; init; }

    /// <summary>Form, unit and period.</summary>
    public required string Title { get; init; }

    /// <summary>When it is due, and what was said of it: sentences.</summary>
    public required string Lead { get; init; }

    /// <summary>The question with which it was sent back; null where it was not.</summary>
    public required string? Question { get; init; }

    /// <summary>What whoever fills it in must know; null for nothing.</summary>
    public required string? Note { get; init; }

    /// <summary>The fields.</summary>
    public required IReadOnlyList<FillField> Fields { get; init; }

    /// <summary>What was typed on the page of review.</summary>
    public required IReadOnlyList<(string Name, string Value)> Kept { get; init; }

    /// <summary>Whether it can be sent without an answer that it needs.</summary>
    public required bool OffersPartial { get; init; }

    /// <summary>What somebody else wrote meanwhile; null for nothing that disputes.</summary>
    public required TheirWords? Theirs { get; init; }

    /// <summary>What follows where it is sent all the same.</summary>
    public required string Mine { get; init; }

    /// <summary>The page of the return.</summary>
    public required string Back { get; init; }
}

/// <summary>A field that is about to be sent.</summary>
/// <param name="Ask">What is asked.</param>
/// <param name="Answer">What it says.</param>
/// <param name="Was">What it said; null where it said nothing.</param>
/// <param name="Score">What it scores; null where it has none.</param>
/// <param name="Question">What is unusual; null for nothing.</param>
/// <param name="WhyField">The field with the reason why it is kept; null where none is asked.</param>
public sealed record ReviewField(string Ask, string Answer, string? Was, string? Score, string? Question, string? WhyField);

/// <summary>What is about to be sent.</summary>
public sealed record ReviewReturnModel
{
    /// <summary>What was typed, and what is wrong with it.</summary>
    public required FormVisit Visit { get; init; }

    /// <summary>Form, unit and period.</summary>
    public required string Title { get; init; }

    /// <summary>What happens once it is sent: sentences.</summary>
    public required string Lead { get; init; }

    /// <summary>Its score with the band; null where there is none.</summary>
    public required string? Score { get; init; }

    /// <summary>What is done about the band; null where nothing is said.</summary>
    public required string? Escalation { get; init; }

    /// <summary>The class of its box, for the colour of the band; null where there is none.</summary>
    public string? Tone { get; init; }

    /// <summary>The fields that it has.</summary>
    public required IReadOnlyList<ReviewField> Fields { get; init; }

    /// <summary>What stays missing; empty where nothing does.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>What was typed, to be sent along.</summary>
    public required IReadOnlyList<(string Name, string Value)> Kept { get; init; }

    /// <summary>Until when it was due, where a reason for being late is asked; null where none is.</summary>
    public required string? LateSince { get; init; }

    /// <summary>What the reason is asked for; null where none is.</summary>
    public required string? ReasonLabel { get; init; }

    /// <summary>Who sees the reason.</summary>
    public required string ReasonHint { get; init; }
}
