using Plumbline.Core.Actions;
using Plumbline.Core.References;
using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.Risks.Rules;

/// <summary>What stands behind the grading of a risk: acceptances, actions, what was put in place.</summary>
public static class RiskEvidence
{
    /// <summary>The acceptance in force on a day: it lapses after its last day, and when the risk is graded otherwise. Null where there is none.</summary>
    public static RiskAcceptance? AcceptedOn(RiskFile file, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(file);
        var current = file.Gradings.Where(grading => grading.Stage == GradingStage.Current && grading.Date <= day).OrderBy(static grading => grading.Date).ToList();
        return file.Acceptances.FirstOrDefault(one => one.On <= day && day <= one.Until
            && current.Where(grading => grading.Date > one.On).All(grading => grading.Score == current.LastOrDefault(before => before.Date <= one.On)?.Score));
    }

    /// <summary>The actions about a risk or its controls.</summary>
    public static IEnumerable<ActionEntry> Actions(RiskFile file, ActionLog log)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(log);
        return file.Controls.Select(static control => control.Code.Reference).Prepend(file.Risk.Code.Reference).Distinct().SelectMany(log.About).Distinct();
    }

    /// <summary>Whether anything was put in place, done or assured in a time: a control written, a positive assurance, an action done.</summary>
    /// <param name="file">The risk.</param>
    /// <param name="log">The actions.</param>
    /// <param name="controls">The days on which a control of the risk was written.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    public static bool IsEarned(RiskFile file, ActionLog log, IEnumerable<DateOnly> controls, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(file);
        return controls.Any(Within)
            || file.Assurances.Any(one => one.Result == AssuranceResult.Positive && Within(one.Date))
            || Actions(file, log).Any(entry => entry.Action.State is ActionState.Done done && Within(done.Day));

        bool Within(DateOnly day) => from <= day && day <= to;
    }

    /// <summary>The assurances that stand of one thing, of which none counts any more; by what they are of.</summary>
    /// <param name="file">The risk.</param>
    /// <param name="day">The day by which they are given.</param>
    /// <param name="lapses">The day by which they have ended.</param>
    public static IEnumerable<(Reference Of, Assurance Last)> Lapsed(RiskFile file, DateOnly day, DateOnly lapses)
    {
        ArgumentNullException.ThrowIfNull(file);
        return from one in file.Assurances
               where one.Date <= day
               group one by one.Of into same
               where !same.Any(one => one.IsInDate(day, lapses))
               select (same.Key, same.MaxBy(static one => one.ValidUntil)!);
    }
}
