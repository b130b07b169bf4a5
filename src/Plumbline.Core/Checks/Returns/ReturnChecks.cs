namespace Plumbline.Core.Checks.Returns;

/// <summary>The checks of returns.</summary>
internal static class ReturnChecks
{
    /// <summary>All of them, the most serious first.</summary>
    internal static IReadOnlyList<Check> All { get; } =
    [
        new(ReturnDuties.Missing, Severity.Warning, ReturnDuties.FindMissing),
        Of(ReturnDuties.Incomplete, Severity.Warning, ReturnDuties.FindIncomplete),
        Of(AnswersKept.Code, Severity.Warning, AnswersKept.Find),
        new(ReturnCounts.Code, Severity.Warning, ReturnCounts.Find),
        new(BandWithoutAction.Code, Severity.Warning, BandWithoutAction.Find),
        Of(CopiedForward.Code, Severity.Warning, CopiedForward.Find),
        Of(ReturnDuties.Early, Severity.Warning, ReturnDuties.FindEarly),
        Of(ReturnDuties.Unexplained, Severity.Warning, ReturnDuties.FindUnexplained),
        Of(ReturnDuties.Late, Severity.Note, ReturnDuties.FindLate),
        new(AnswersKept.NotAsked, Severity.Note, AnswersKept.FindNotAsked),
        Of(ReturnDuties.WaivedLong, Severity.Note, ReturnDuties.FindWaivedLong),
    ];

    private static Check Of(string code, Severity severity, Func<ReturnCase, IEnumerable<Finding>> find) => new(code, severity, audit => ReturnCase.In(audit).SelectMany(find));
}
