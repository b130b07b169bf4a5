using System.Collections.Immutable;
using Plumbline.App.Entering;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;

namespace Plumbline.App.Returns.Writing;

/// <summary>One return with what it says.</summary>
/// <param name="Address">Which return.</param>
/// <param name="Return">What was said of it; null where it was not made.</param>
/// <param name="Answers">The answers to its questions.</param>
/// <param name="Figures">Its figures.</param>
public sealed record ReturnInHand(AskedReturn Address, UnitReturn? Return, ImmutableDictionary<FieldCode, ReturnAnswer> Answers, ImmutableDictionary<FieldCode, Observation> Figures)
{
    /// <summary>The last change that wrote a part of it; null where none did.</summary>
    public ChangeNumber? LastChange { get; init; }

    /// <summary>When it was received, by the clock of the organisation; null where it was not made.</summary>
    public DateTime? ReceivedAt { get; init; }

    /// <summary>Whether somebody returned it, though it may have been sent back since.</summary>
    public bool WasReturned => Return?.State is ReturnState.Returned or ReturnState.SentBack;

    /// <summary>The fields that it needs and does not have.</summary>
    public IReadOnlyList<FormField> Missing => [.. Address.Fields.Where(one => Address.Requires(one) && !Has(one.Code))];

    /// <summary>Whether it is a response: returned, not sent back, and with every field that it needs.</summary>
    public bool IsComplete => Return?.State is ReturnState.Returned && Missing.Count == 0;

    /// <summary>When its last needed field came; null where it is not complete.</summary>
    public DateTime? CompletedAt => !IsComplete ? null : Return!.Completed is { } completed && completed > ReceivedAt ? completed : ReceivedAt;

    /// <summary>Whether it is complete, and was so after the due moment only.</summary>
    public bool IsLate => CompletedAt > Address.DueAt;

    /// <summary>The sum of its scores; null where the form has none, or not every question is answered.</summary>
    public int? Score
    {
        get
        {
            var scores = Address.Form.QuestionsFor(Address.Period).Select(ScoreOf).ToList();
            return scores.Count == 0 || scores.Contains(null) ? null : scores.Sum();
        }
    }

    /// <summary>The band of its score; null where there is none.</summary>
    public FormBand? Band => Score is { } score ? Address.Form.BandOf(score) : null;

    /// <summary>The fields that it has answered, in the order of the form. Of what is not asked for its period, only what it said before.</summary>
    public IReadOnlyList<FieldCode> Answered =>
        [.. Address.Form.Fields.Where(one => one.IsAskedFor(Address.Period) ? Has(one.Code) : Return?.Answered.Contains(one.Code) == true).Select(static one => one.Code)];

    /// <summary>Whether a field has an answer or a figure.</summary>
    public bool Has(FieldCode field) => Answers.ContainsKey(field) || Figures.ContainsKey(field);

    /// <summary>What a field says, as it is typed; empty where it says nothing.</summary>
    public string Text(FieldCode field) => Answers.GetValueOrDefault(field)?.Value ?? EntryText.Of(Figures.GetValueOrDefault(field));

    /// <summary>What the answer to a question scores; null where it has none.</summary>
    public int? ScoreOf(ScoredQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Answers.GetValueOrDefault(question.Code) is { } answer ? question.Find(answer.Value)?.Score : null;
    }
}
