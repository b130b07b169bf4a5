using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.Risks;

/// <summary>How long a risk has had its current score.</summary>
public static class ScoreRun
{
    /// <summary>The day from which on every current grading up to a day has the score of the last one; null where there is none.</summary>
    /// <param name="gradings">The gradings of the risk, of any stage and in any order.</param>
    /// <param name="day">The day. What is dated later does not count.</param>
    public static DateOnly? Since(IEnumerable<Grading> gradings, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(gradings);
        var current = gradings.Where(one => one.Stage == GradingStage.Current && one.Date <= day).OrderByDescending(static one => one.Date).ToList();
        return current.Count == 0 ? null : current.TakeWhile(one => one.Score.Value == current[0].Score.Value).Last().Date;
    }
}
