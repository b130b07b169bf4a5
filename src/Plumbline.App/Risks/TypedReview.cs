using Plumbline.App.Definitions.Formats;
using Plumbline.App.Typing;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Risks;

/// <summary>A review of a risk as somebody typed it.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Date">The day; blank: today.</param>
/// <param name="Next">The day of the next; blank: by the cycle of its level.</param>
/// <param name="Note">What was said; required where the risk is closed.</param>
public sealed record TypedReview(string? Outcome, string? Date = null, string? Next = null, string? Note = null)
{
    /// <summary>Reads it.</summary>
    /// <param name="risk">The risk.</param>
    /// <param name="today">Today: no review was later.</param>
    /// <param name="problems">Receives each field that is wrong, and what is wrong with it.</param>
    /// <returns>The review; null where something is wrong with it.</returns>
    public RiskReview? Read(Risk risk, DateOnly today, Action<ReviewField, Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(risk);
        ArgumentNullException.ThrowIfNull(problems);
        var fields = new TypedFields<ReviewField>(problems);
        if (risk.Closing is { } closing) fields.Refuse(ReviewField.Risk, new Problem($"risk {risk.Code}, closed on {Written.Day(closing.Day)}", "a risk that is open: reopen it first"));
        var (outcome, date, next, note) = (fields.Word<ReviewOutcome>(ReviewField.Outcome, Outcome), fields.PastDay(ReviewField.Date, Date, today), fields.Day(ReviewField.Next, Next), fields.Text(ReviewField.Note, Note));
        if (date < risk.Recorded) fields.Refuse(ReviewField.Date, Problem.With(Date, $"a day from {Written.Day(risk.Recorded)} on, when the risk was recorded"));
        if (next <= date) fields.Refuse(ReviewField.Next, Problem.With(Next, $"a day after the review, {Written.Day(date)}"));
        if (outcome == ReviewOutcome.Closed && !fields.IsWrong)
        {
            if (next is not null) fields.Refuse(ReviewField.Next, Problem.With(Next, "nothing where the risk is closed"));
            fields.Required(ReviewField.Note, note, "why the risk is closed");
        }

        return fields.IsWrong ? null : new RiskReview(risk.Code, date, outcome, By: null, next, note);
    }
}

/// <summary>A field of a review.</summary>
public enum ReviewField
{
    /// <summary>The risk itself.</summary>
    Risk,

    /// <summary>What came of it.</summary>
    Outcome,

    /// <summary>The day.</summary>
    Date,

    /// <summary>The day of the next.</summary>
    Next,

    /// <summary>What was said.</summary>
    Note,
}
