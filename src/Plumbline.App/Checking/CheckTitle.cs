using Plumbline.Core.Checks;
using Plumbline.Core.Text;

namespace Plumbline.App.Checking;

/// <summary>What a check finds, as a heading over its findings.</summary>
public static class CheckTitle
{
    private const int LongestHeading = 80;

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["percentage"] = "A printed percentage is not that of its fraction",
        ["fraction"] = "A part is greater than its whole",
        ["range"] = "A figure is outside what is possible",
        ["line-list"] = "A figure is not what its line list counts",
        ["changed"] = "A figure has changed since it was published",
        ["missing"] = "A figure is missing",
        ["not-over"] = "A figure is for a period that is not over",
        ["other-sort"] = "A figure is of another sort than its measure",
        ["part-of-nothing"] = "A percentage is printed for a part of nothing",
        ["out-of-scale"] = "A figure is out of scale with those beside it",
        ["falling-total"] = "A running total falls",
        ["total-of-units"] = "A total is not what its parts make",
        ["suppressed-part"] = "A suppressed figure can be worked out",
        ["outside-unit"] = "Figures stand outside the life of their unit",
        ["prose"] = "A number in the words is not that of the table",
        ["red-without-action"] = "Off target, and no action is given",
        ["outlier"] = "Outside its usual range, and nothing says why",
        ["words-contradict"] = "The words contradict their figure",
        ["words-unchanged"] = "The words are those of the period before",
        ["words-silent"] = "A figure asks for attention and has no words",
        ["no-target"] = "No target",
        ["no-owner"] = "No owner",
        ["owner-no-post"] = "The owner is no post",
        ["no-definition"] = "No description",
        ["risk-product"] = "A score is not likelihood times consequence",
        ["risk-impossible-score"] = "A score that no likelihood and consequence make",
        ["risk-off-matrix"] = "A likelihood or consequence is above the matrix",
        ["register-double"] = "A row of a register stands twice",
        ["register-icon"] = "One icon means two things",
        ["register-blank"] = "A figure that every row should have is missing",
        ["register-choice"] = "A row says what its register no longer knows",
        ["dead-reference"] = "A record refers to what is not there",
        ["risk-deaf"] = "A watched measure is off track, and nobody has looked at the risk since",
        ["risk-above-tolerance"] = "Above tolerance, with neither action nor acceptance",
        ["risk-lower-forum"] = "A risk is still with the lower forum",
        ["risk-no-objective"] = "A strategic risk names no objective",
        ["risk-review-overdue"] = "The review of a risk is overdue",
        ["risk-unearned"] = "A score was lowered, and nothing was done",
        ["risk-previous-score"] = "A note says that the score moved, and no former score is recorded",
        ["risk-future"] = "A risk has something of a day to come",
        ["risk-review-closed"] = "A review closed the risk, and it is open",
        ["risk-target-above-current"] = "The target is above the current score",
        ["risk-target-above-initial"] = "The target is above the initial score",
        ["risk-target-passed"] = "The day of the target has passed",
        ["risk-completion-passed"] = "The day of completion has passed",
        ["risk-no-control"] = "A risk has no control",
        ["risk-planned-control"] = "A planned control counts as in place",
        ["assurance-lapsed"] = "An assurance is past its date",
        ["risk-first-line-only"] = "A high risk is assured by the first line only",
        ["action-overdue"] = "An action is overdue",
        ["action-redated"] = "An action was re-dated more than once",
        ["risk-parts"] = "A score is without likelihood and consequence",
        ["risk-above-initial"] = "A risk is graded above its initial score",
        ["risk-target-reached"] = "The target is reached, and the risk is open",
        ["risk-never-reviewed"] = "A risk was never reviewed since it was recorded",
        ["risk-no-progress"] = "A risk has no note on its progress",
        ["risk-owner-no-post"] = "The owner of a risk is no post",
        ["action-no-due"] = "An action has no day",
        ["action-owner-no-post"] = "The owner of an action is no post",
        ["opinion-above-evidence"] = "An opinion is better than its evidence, without a reason",
        ["opinion-no-level"] = "An opinion is given where no level fits, without a reason",
        ["opinion-lapsed"] = "An opinion was given before its evidence changed",
        ["opinion-below-evidence"] = "An opinion is worse than its evidence, without a reason",
        ["opinion-missing"] = "A domain has no opinion",
        ["question-unanswered"] = "A question of the assurance framework is not answered",
        ["criterion-unjudged"] = "A criterion cannot be judged",
        ["framework-gap"] = "The assurance framework leaves evidence without a level",
        ["framework-joined"] = "A criterion has “and” where its neighbours have “or”",
        ["framework-unkept"] = "A criterion reads a measure that nobody keeps",
        ["framework-no-line"] = "No line of the assurance framework is about a domain of an objective",
        ["framework-left-out"] = "A line of the assurance framework leaves a level out",
        ["framework-overlap"] = "Criteria of unequal levels hold at once",
        ["contract-share"] = "A stated share is not that of its counts",
        ["contract-total"] = "All contracts together are not the sum of them",
        ["contract-counted"] = "Stated counts are not those that the figures make",
        ["kpi-count"] = "The number of a contract’s requirements changed, and no note says why",
        ["kpi-mitigation"] = "A requirement has long been red, and nothing is done about it",
        ["kpi-not-over"] = "A requirement is listed as long red, and is not",
        ["kpi-not-listed"] = "A contract was red all year, and is not listed",
        ["notice-overdue"] = "A notice under a contract is overdue",
        ["plan-lapsed"] = "A remedial plan is past its day",
        ["forecast-unrevised"] = "A forecast was not made again",
        ["statement-sum"] = "A sum of a statement is not what its rows make",
        ["statement-equals"] = "A statement does not balance",
        ["use-of-resources"] = "A score is not the one that its scheme gives",
        ["mixed-signs"] = "A line is held positive and negative",
        ["return-missing"] = "A return has not come",
        ["return-incomplete"] = "A return is not complete",
        ["return-answered"] = "What a return answered is not there",
        ["return-not-asked"] = "A unit that is not asked has returned a form",
        ["return-count"] = "A figure is not what the returns make",
        ["band-escalated"] = "A unit is in the worst band, and nothing is done about it",
        ["copied-forward"] = "The figures of a return are those of earlier ones",
        ["return-early"] = "A return came before its period began",
        ["return-unexplained"] = "A form is said not to apply, and nothing says why",
        ["return-late"] = "A return came late",
        ["return-waived-long"] = "A return is waived time after time",
        ["framework-margin"] = "A criterion does not say of what its percentage is",
    };

    /// <summary>The heading of a check that every organisation has; of one that an organisation defines itself its note, where that is short enough for a heading, else its code as words.</summary>
    /// <param name="code">The check's code.</param>
    /// <param name="defined">The checks that the organisation defines.</param>
    public static string Of(string code, IReadOnlyList<CheckDefinition> defined)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(defined);
        if (Titles.TryGetValue(code, out var title)) return title;
        return defined.FirstOrDefault(check => check.Code == code)?.Note is { Length: > 0 and <= LongestHeading } note ? note : Counted.Sentence(code.Replace('-', ' '));
    }
}
