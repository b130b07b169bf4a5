using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Units;

namespace Plumbline.Core.Returns.Counting;

/// <summary>The scores of the returns of a form: the sums of their answers. A higher score is worse.</summary>
public sealed class ReturnScores
{
    private readonly Dictionary<(Period Period, UnitCode Unit), int> _scores = [];

    private ReturnScores()
    {
    }

    /// <summary>The scores of returns from their answers. A return in which a question of its period has no answer, or one that the form no longer has, has none. Answers to what is not asked for the period score nothing.</summary>
    public static ReturnScores From(FormDefinition form, IEnumerable<ReturnAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(answers);
        var questions = form.Questions.ToDictionary(static question => question.Code);
        var answered = new Dictionary<(Period, UnitCode), (int Sum, int Count)>();
        foreach (var answer in answers)
        {
            if (!questions.TryGetValue(answer.Field, out var question) || !question.IsAskedFor(answer.Period) || question.Find(answer.Value) is not { } given) continue;
            var (sum, count) = answered.GetValueOrDefault((answer.Period, answer.Unit));
            answered[(answer.Period, answer.Unit)] = (sum + given.Score, count + 1);
        }

        var (scores, asked) = (new ReturnScores(), new Dictionary<Period, int>());
        foreach (var (at, (sum, count)) in answered)
        {
            if (!asked.TryGetValue(at.Item1, out var all)) asked[at.Item1] = all = form.QuestionsFor(at.Item1).Count();
            if (count == all) scores._scores[at] = sum;
        }

        return scores;
    }

    /// <summary>The score of a unit's return for a period; null where it has none.</summary>
    public int? Of(Period period, UnitCode unit) => _scores.TryGetValue((period, unit), out var score) ? score : null;
}
