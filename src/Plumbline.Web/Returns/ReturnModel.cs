using Plumbline.Web.Components;

namespace Plumbline.Web.Returns;

/// <summary>A field of a return.</summary>
/// <param name="Ask">What is asked.</param>
/// <param name="Answer">What it says; null where it says nothing.</param>
/// <param name="Figure">The story of its figure; null for a question.</param>
/// <param name="Score">What the answer scores; null where it has none.</param>
/// <param name="Note">What was said with it; null for nothing.</param>
/// <param name="By">Who answered and when; null where that is not stated.</param>
/// <param name="IsNeeded">Whether the return is incomplete without it.</param>
public sealed record ReturnAnswerLine(string Ask, string? Answer, string? Figure, string? Score, string? Note, string? By, bool IsNeeded);

/// <summary>What was said of a return by one change.</summary>
/// <param name="Change">The change.</param>
/// <param name="When">When.</param>
/// <param name="Who">The post.</param>
/// <param name="What">What was said.</param>
public sealed record ReturnEvent(TextLink Change, string When, string Who, string What);

/// <summary>A return of the unit for an earlier period.</summary>
/// <param name="Link">The period, leading to it.</param>
/// <param name="Sign">Where it stands.</param>
/// <param name="Words">Its score and band; empty where it has none.</param>
public sealed record EarlierReturn(TextLink Link, ReturnSign Sign, string Words);

/// <summary>One return.</summary>
public sealed record ReturnModel
{
    /// <summary>Form, unit and period.</summary>
    public required string Title { get; init; }

    /// <summary>Where it stands.</summary>
    public required ReturnSign Sign { get; init; }

    /// <summary>When it was due, when it came and from whom: sentences.</summary>
    public required string Lead { get; init; }

    /// <summary>The question with which it was sent back, or the reason why it need not be made or is late; null for none.</summary>
    public required string? Said { get; init; }

    /// <summary>Its score with the band, in words; null where there is none.</summary>
    public required string? Score { get; init; }

    /// <summary>What is done about the band; null where nothing is said.</summary>
    public required string? Escalation { get; init; }

    /// <summary>The class of its box, for the colour of the band; null where there is none.</summary>
    public string? Tone { get; init; }

    /// <summary>Whether its form is scored.</summary>
    public required bool IsScored { get; init; }

    /// <summary>Its fields; empty where none was answered.</summary>
    public required IReadOnlyList<ReturnAnswerLine> Answers { get; init; }

    /// <summary>What the reader may do with it.</summary>
    public required IReadOnlyList<TextLink> Deeds { get; init; }

    /// <summary>What was said of it, the latest first.</summary>
    public required IReadOnlyList<ReturnEvent> History { get; init; }

    /// <summary>The returns before it, the latest first.</summary>
    public required IReadOnlyList<EarlierReturn> Earlier { get; init; }
}
