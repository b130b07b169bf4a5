using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Units;

namespace Plumbline.Core.Returns.Counting;

/// <summary>Tells where the returns of a form stand: who answered, in time or late, and who did not, for how long.</summary>
public static class CountReturns
{
    /// <summary>How many periods before those told are looked at, to tell for how long a unit has failed to answer.</summary>
    public const int LooksBack = 12;

    /// <summary>The fewest: a non-response is a second one because of the period before.</summary>
    public const int LeastBack = 1;

    /// <summary>The periods of a form, the earliest first; those before it was first asked, and after it was last asked, are left out.</summary>
    /// <param name="form">The form.</param>
    /// <param name="units">The units, of which some are asked.</param>
    /// <param name="last">The last period told, of the frequency of the form.</param>
    /// <param name="periods">How many periods are told, at least 1.</param>
    /// <param name="returns">The returns by period, those of the periods looked back at too. At most one for each unit.</param>
    /// <param name="at">The moment at which it is told, by the clock of the organisation. It decides what is due; a return that is there counts, whenever it came.</param>
    /// <param name="looksBack">How many periods before those told are looked at.</param>
    /// <param name="scores">The scores of complete returns; null where they are not told.</param>
    public static ImmutableArray<FormPeriod> Of(
        FormDefinition form, UnitTree units, Period last, int periods, IReadOnlyDictionary<Period, ImmutableArray<UnitReturn>> returns, DateTime at, int looksBack = LooksBack, ReturnScores? scores = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(returns);
        var span = Span(form, last, periods, looksBack);
        var (told, lines) = (ImmutableArray.CreateBuilder<FormPeriod>(), new ReturnLines(form, units, at, scores));
        foreach (var period in span)
        {
            var one = lines.Next(period, returns.GetValueOrDefault(period, []));
            if (last.Since(period) < periods) told.Add(one);
        }

        return told.ToImmutable();
    }

    /// <summary>The periods of which returns are read: those told, and those looked back at; the earliest first.</summary>
    /// <param name="form">The form.</param>
    /// <param name="last">The last period told.</param>
    /// <param name="periods">How many periods are told, at least 1.</param>
    /// <param name="looksBack">How many periods before those told are looked at.</param>
    public static IReadOnlyList<Period> Span(FormDefinition form, Period last, int periods, int looksBack = LooksBack)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(last);
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(looksBack, LeastBack);
        if (last.Frequency != form.Frequency) throw new ArgumentException($"The form {form.Code} is told by {form.Frequency.Noun()}, and {last} is none.", nameof(last));
        var begin = Math.Min((long)periods - 1 + looksBack, last.Since(form.From));
        var end = form.To is { } to && to < last ? last.Since(to) : 0;
        var span = new List<Period>();
        for (var back = begin; back >= end; back--) span.Add(last.Plus(-(int)back));
        return span;
    }
}
