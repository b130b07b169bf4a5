using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Units;

namespace Plumbline.Core.Returns.Counting;

/// <summary>Makes the lines of one period after another, and remembers who failed to answer.</summary>
internal sealed class ReturnLines(FormDefinition form, UnitTree units, DateTime at, ReturnScores? scores)
{
    private readonly AskedInPeriods _asked = new(form.Asked, units);

    // A score needs every question: a return without one is incomplete, so that the responses are the sum of the bands.
    private ImmutableArray<FieldCode> _required = [];

    // By the array itself: whoever reads returns mostly gives the same array to those with the same answers.
    private readonly Dictionary<ImmutableArray<FieldCode>, ImmutableArray<FieldCode>> _missing = [];

    // For how many periods up to the one before each unit has failed to answer, and whether that is every period read.
    private Dictionary<UnitCode, (int Count, bool IsOpen)> _silent = [];
    private bool _isFirst = true;

    /// <summary>The next period.</summary>
    internal FormPeriod Next(Period period, ImmutableArray<UnitReturn> returns)
    {
        var dueAt = form.Due.DueAt(period);
        var isDue = at > dueAt;
        var isOpen = _isFirst && period > form.From;
        _isFirst = false;
        if (form.WhyNotCollected(period) is { } reason)
        {
            _silent = [];
            return new FormPeriod(period, dueAt, isDue, []) { NotCollected = reason };
        }

        Require(period);
        var asked = _asked.For(period);
        var (lines, silent) = (ImmutableArray.CreateBuilder<ReturnLine>(asked.Count), new Dictionary<UnitCode, (int Count, bool IsOpen)>());
        var of = returns.ToDictionary(static one => one.Unit);
        foreach (var unit in asked)
        {
            var line = Standing(unit, period, dueAt, isDue, of.GetValueOrDefault(unit));
            if (isDue && line is { IsOwed: true, IsResponse: false })
            {
                var (count, wasOpen) = _silent.TryGetValue(unit, out var before) ? (before.Count + 1, before.IsOpen) : (1, isOpen);
                silent[unit] = (count, wasOpen);
                line = line with { NonResponse = count > 1 ? NonResponse.Consecutive : NonResponse.Single, PeriodsSilent = count, MayBeSilentLonger = wasOpen };
            }

            lines.Add(line);
        }

        _silent = silent;
        foreach (var line in lines) of.Remove(line.Unit);
        return new FormPeriod(period, dueAt, isDue, lines.MoveToImmutable()) { NotAsked = [.. of.Values.OrderBy(static one => one.Unit, UnitCode.Order)] };
    }

    private ReturnLine Standing(UnitCode unit, Period period, DateTime dueAt, bool isDue, UnitReturn? made) => made is null ? new ReturnLine(unit, isDue ? ReturnStanding.Missing : ReturnStanding.Awaited, NonResponse.None, null) : made.State switch
    {
        ReturnState.Waived => new ReturnLine(unit, ReturnStanding.Waived, NonResponse.None, made),
        ReturnState.NotApplicable => new ReturnLine(unit, ReturnStanding.NotApplicable, NonResponse.None, made),
        ReturnState.SentBack => new ReturnLine(unit, ReturnStanding.SentBack, NonResponse.None, made) { Missing = MissingFrom(made.Answered) },
        ReturnState.Returned => MissingFrom(made.Answered) is { IsEmpty: false } missing
            ? new ReturnLine(unit, ReturnStanding.Incomplete, NonResponse.None, made) { Missing = missing }
            : Complete(unit, period, dueAt, made),
    };

    private ReturnLine Complete(UnitCode unit, Period period, DateTime dueAt, UnitReturn made)
    {
        // A return without a time was here by the moment at which it is told.
        var received = made.At ?? at;
        var completed = made.Completed is { } later && later > received ? later : received;
        var score = scores?.Of(period, unit);
        return new ReturnLine(unit, completed <= dueAt ? ReturnStanding.InTime : ReturnStanding.Late, NonResponse.None, made)
        {
            CompletedAt = completed,
            Score = score,
            Band = score is { } whole ? form.BandOf(whole) : null,
        };
    }

    // What is required changes with the fields that are asked.
    private void Require(Period period)
    {
        ImmutableArray<FieldCode> required = [.. form.Fields.Where(field => form.Requires(field, period)).Select(static field => field.Code)];
        if (required.SequenceEqual(_required)) return;
        _required = required;
        _missing.Clear();
    }

    private ImmutableArray<FieldCode> MissingFrom(ImmutableArray<FieldCode> answered)
    {
        if (_missing.TryGetValue(answered, out var known)) return known;
        var next = 0;
        var missing = ImmutableArray.CreateBuilder<FieldCode>();
        foreach (var field in _required)
        {
            // Answers mostly stand in the order of the form.
            var found = next < answered.Length && answered[next] == field ? next : answered.IndexOf(field);
            if (found < 0) missing.Add(field);
            else next = found + 1;
        }

        return _missing[answered] = missing.ToImmutable();
    }
}
