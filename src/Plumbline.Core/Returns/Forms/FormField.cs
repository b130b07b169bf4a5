using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Returns.Forms;

/// <summary>A field of a form: a scored question, or a figure of an indicator.</summary>
public abstract record FormField
{
    private protected FormField(FieldCode code, string ask, bool isRequired) => (Code, Ask, IsRequired) = (code, ask, isRequired);

    /// <summary>Its code.</summary>
    public FieldCode Code { get; init; }

    /// <summary>What is asked, in words.</summary>
    public string Ask { get; init; }

    /// <summary>Whether a return without it is incomplete.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Who fills it in, as a post or team; null: whoever answers the form.</summary>
    public string? By { get; init; }

    /// <summary>What helps whoever fills it in; null where nothing is said.</summary>
    public string? Help { get; init; }

    /// <summary>The first period it is asked for, of the form's frequency; null: as long as the form.</summary>
    public Period? From { get; init; }

    /// <summary>The last period it is asked for; null: it goes on.</summary>
    public Period? To { get; init; }

    /// <summary>Whether it is asked for a period of the form.</summary>
    public bool IsAskedFor(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return (From is null || period >= From) && (To is null || period <= To);
    }

    /// <summary>Whether there may be a period for which both are asked.</summary>
    public bool Meets(FormField other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return !EndsBefore(other.From) && !other.EndsBefore(From);
    }

    /// <summary>Whether it is asked for the last time before a period begins; false where there is no such period.</summary>
    public bool EndsBefore(Period? from) => To is not null && from is not null && To < from;
}

/// <summary>A question with a closed list of answers, each with a score. A higher score is worse.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Ask">The question.</param>
/// <param name="IsRequired">Whether a return without an answer is incomplete.</param>
/// <param name="Answers">The answers, at least two, each once.</param>
public sealed record ScoredQuestion(FieldCode Code, string Ask, bool IsRequired, ImmutableArray<ScoredAnswer> Answers) : FormField(Code, Ask, IsRequired)
{
    /// <summary>The answer with a word; null where there is none.</summary>
    public ScoredAnswer? Find(string word) => Answers.FirstOrDefault(answer => answer.Word == word);
}

/// <summary>An answer to a question.</summary>
/// <param name="Word">The answer, as files write it: <c>partly</c>.</param>
/// <param name="Score">What it scores.</param>
public sealed record ScoredAnswer(string Word, int Score);

/// <summary>A figure. Its answer is an observation of the indicator in the unit that answers, and stands in the ledger as such.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Ask">What is asked.</param>
/// <param name="IsRequired">Whether a return without it is incomplete.</param>
/// <param name="Indicator">The indicator; of the form's frequency.</param>
public sealed record FigureField(FieldCode Code, string Ask, bool IsRequired, IndicatorCode Indicator) : FormField(Code, Ask, IsRequired)
{
    /// <summary>The indicator of which the figure is a share, such as the headcount: its latest figure by the end of the period is the whole. Null where no share is told.</summary>
    public IndicatorCode? ShareOf { get; init; }

    /// <summary>Whether nothing is asked in words of its own, and <see cref="FormField.Ask"/> is the name of the indicator.</summary>
    public bool IsNamedByIndicator { get; init; }
}
