using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Writing;

namespace Plumbline.Web.AssuranceForms;

/// <summary>An answer that was given.</summary>
/// <param name="Word">The answer.</param>
/// <param name="Evidence">What it rests on; null if not stated.</param>
/// <param name="By">Who gave it and when.</param>
public sealed record AnswerSaid(string Word, string? Evidence, string By);

/// <summary>The form to answer a question.</summary>
public sealed record AnswerModel
{
    /// <summary>The form.</summary>
    public required FormVisit Visit { get; init; }

    /// <summary>The question.</summary>
    public required string Title { get; init; }

    /// <summary>Whom it is asked, and for which span: a sentence.</summary>
    public required string Asked { get; init; }

    /// <summary>The criteria that ask it, each with its domain and level.</summary>
    public required IReadOnlyList<string> Decides { get; init; }

    /// <summary>The answer of the span; null where it waits.</summary>
    public required AnswerSaid? Now { get; init; }

    /// <summary>The answer of the span before; null for none.</summary>
    public required AnswerSaid? Before { get; init; }

    /// <summary>The span before.</summary>
    public required string BeforeSpan { get; init; }

    /// <summary>The answers that there are.</summary>
    public required IReadOnlyList<RadioChoice> Choices { get; init; }

    /// <summary>The answer of the span, as the form sends it; empty for none.</summary>
    public required string Word { get; init; }

    /// <summary>Its evidence.</summary>
    public required string Evidence { get; init; }

    /// <summary>The post that is asked; null if not stated.</summary>
    public required string? Post { get; init; }

    /// <summary>Today.</summary>
    public required string Today { get; init; }

    /// <summary>Whether the field for another day is shown from the start.</summary>
    public required bool ShowsDay { get; init; }

    /// <summary>How many more wait: a sentence; null for none.</summary>
    public required string? Waiting { get; init; }

    /// <summary>What somebody else wrote meanwhile; null for nothing.</summary>
    public required TheirWords? Theirs { get; init; }

    /// <summary>The list of questions.</summary>
    public required string Back { get; init; }
}
