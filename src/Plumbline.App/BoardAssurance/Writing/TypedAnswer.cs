using Plumbline.App.BoardAssurance.Reading;
using Plumbline.App.Typing;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.BoardAssurance.Writing;

/// <summary>An answer to a question as somebody typed it.</summary>
/// <param name="Word">yes, partly, no or not-applicable.</param>
/// <param name="Evidence">What it rests on; blank: not stated.</param>
/// <param name="Unit">The unit that answers, where each unit of a kind is asked; blank: the whole organisation.</param>
/// <param name="On">The day on which it was given; blank: today.</param>
public sealed record TypedAnswer(string? Word, string? Evidence, string? Unit = null, string? On = null)
{
    /// <summary>Reads it.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="question">The question.</param>
    /// <param name="period">The month with which the span ends.</param>
    /// <param name="today">Today: no answer was given later.</param>
    /// <param name="problems">Receives each field that is wrong, and what is wrong with it.</param>
    /// <returns>The answer; null where something is wrong with it.</returns>
    public Answer? Read(OrganisationPicture picture, Question question, Period period, DateOnly today, Action<AnswerField, Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(problems);
        var fields = new TypedFields<AnswerField>(problems);
        if (picture.Values.Of<AssuranceFramework>().FirstOrDefault(static one => one.Name is null)?.On(period.Last) is null)
            fields.Refuse(AnswerField.Period, Problem.With(period.ToString(), "a month with which a framework is in force: assurance/framework.yaml has none for it"));
        var word = fields.Word<AnswerWord>(AnswerField.Answer, Word);
        var unit = ReadUnit(fields, picture, question, period);
        var evidence = fields.Text(AnswerField.Evidence, Evidence);
        var on = fields.PastDay(AnswerField.On, On, today);
        SpanFields.RefuseUnfinished(fields, AnswerField.Period, AnswerField.On, period, on, today);
        return fields.IsWrong ? null : new Answer(question.Code, period, unit, word, evidence, By: "", on);
    }

    private UnitCode? ReadUnit(TypedFields<AnswerField> fields, OrganisationPicture picture, Question question, Period period)
    {
        var text = TypedFields<AnswerField>.Seen(Unit);
        if (question.UnitKind is not { } kind)
        {
            if (text is not null) fields.Refuse(AnswerField.Unit, Problem.With(text, "no unit: the whole organisation answers this question"));
            return null;
        }

        var asked = AskedUnits.Of(picture, kind, period);
        if (text is not null && asked.FirstOrDefault(unit => string.Equals(unit.Code.ToString(), text, StringComparison.OrdinalIgnoreCase) || string.Equals(unit.Name, text, StringComparison.OrdinalIgnoreCase)) is { } found) return found.Code;
        var codes = asked.Select(static unit => unit.Code.ToString()).ToList();
        fields.Refuse(AnswerField.Unit, Problem.With(text, $"a unit of the kind {kind}{(text is null ? $", such as {codes.FirstOrDefault() ?? "none that is there"}" : Definitions.Formats.Spelling.Suggestion(text, codes))}"));
        return null;
    }
}

/// <summary>A field of an answer.</summary>
public enum AnswerField
{
    /// <summary>The month with which the span ends.</summary>
    Period,

    /// <summary>The answer.</summary>
    Answer,

    /// <summary>What it rests on.</summary>
    Evidence,

    /// <summary>The unit that answers.</summary>
    Unit,

    /// <summary>The day on which it was given.</summary>
    On,
}
