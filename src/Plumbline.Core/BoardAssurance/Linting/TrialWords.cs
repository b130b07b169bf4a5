using System.Globalization;
using Plumbline.Core.Criteria;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.BoardAssurance.Linting;

/// <summary>Evidence that was tried, in words: <c>complaints-late is 2, complaints-days-late is 5 and complaints-learning is yes</c>.</summary>
internal static class TrialWords
{
    /// <summary>The evidence.</summary>
    /// <param name="space">What the numbers are of.</param>
    /// <param name="trial">The numbers.</param>
    /// <param name="idle">The variables that do not matter.</param>
    internal static string Of(TrialSpace space, decimal[] trial, IReadOnlyCollection<int>? idle = null) => Counted.List(
    [
        .. Enumerable.Range(0, trial.Length).Where(place => idle?.Contains(place) != true).OrderBy(place => space.Variables[place] is TrialVariable.Answer).Select(place => Part(space, trial, place)).OfType<string>(),
    ]);

    private static string? Part(TrialSpace space, decimal[] trial, int place)
    {
        var value = trial[place];
        switch (space.Variables[place])
        {
            case TrialVariable.Base one:
                return one.Measure == "last year" ? $"{one.Indicator} was {TrialBases.Words(value, one.IsPercent)} last year" : $"the {one.Measure} of {one.Indicator} is {TrialBases.Words(value, one.IsPercent)}";
            case TrialVariable.Number { Moment: Moment.First } one:
                // The last month follows; where the two agree, it speaks for both.
                return trial[place + 1] == value ? null : $"{one.Subject} is {TrialBases.Words(value, one.IsPercent)} at the beginning of the span";
            case TrialVariable.Number one:
                var differs = one.Moment == Moment.Last && place > 0 && space.Variables[place - 1] is TrialVariable.Number { Moment: Moment.First } && trial[place - 1] != value;
                return $"{one.Subject} is {TrialBases.Words(value, one.IsPercent)}{(one.Moment == Moment.Before ? " in the span before" : differs ? " at its end" : "")}";
            case TrialVariable.Answer one:
                return $"{one.Question} is {Names<AnswerWord>.Of((AnswerWord)(int)value)}{(one.Moment == Moment.Before ? " in the span before" : "")}";
            case TrialVariable.Months one:
                return $"{one.Indicator} {(one.Rises ? "has risen" : "has fallen")} for {Counted.Of((int)value, "month")}";
            case TrialVariable.Units one:
                return string.Create(CultureInfo.InvariantCulture, $"{one.Indicator} is {one.Mixes[(int)value].Words(Names<UnitKind>.Of(one.Kind), one.IsPercent)}");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
