using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Units;

namespace Plumbline.Core.Returns.Counting;

/// <summary>The returns that are complete by a form, each with its band.</summary>
public sealed class CompleteReturns
{
    private readonly Dictionary<(Period Period, UnitCode Unit), FormBand?> _complete = [];

    /// <summary>Finds them.</summary>
    /// <param name="form">The form by which they are judged.</param>
    /// <param name="returns">Returns of it.</param>
    /// <param name="answers">Their answers.</param>
    public CompleteReturns(FormDefinition form, IEnumerable<UnitReturn> returns, IEnumerable<ReturnAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(returns);
        var (scores, required) = (ReturnScores.From(form, answers), new Dictionary<Period, ImmutableArray<FieldCode>>());
        foreach (var one in returns.Where(static one => one.State == ReturnState.Returned))
        {
            if (!required.TryGetValue(one.Period, out var fields)) required[one.Period] = fields = [.. form.Fields.Where(field => form.Requires(field, one.Period)).Select(static field => field.Code)];
            if (fields.All(one.Answered.Contains)) _complete[(one.Period, one.Unit)] = scores.Of(one.Period, one.Unit) is { } score ? form.BandOf(score) : null;
        }
    }

    /// <summary>The periods of returns that are complete here and not by another form, one for each return, the earliest first.</summary>
    public IReadOnlyList<Period> Without(CompleteReturns other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return [.. _complete.Keys.Where(key => !other._complete.ContainsKey(key)).Select(static key => key.Period).Order()];
    }

    /// <summary>The periods of returns that are complete by both and in another band, one for each return, the earliest first.</summary>
    public IReadOnlyList<Period> InOtherBand(CompleteReturns other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return [.. _complete.Where(one => other._complete.TryGetValue(one.Key, out var band) && band?.Name != one.Value?.Name).Select(static one => one.Key.Period).Order()];
    }
}
