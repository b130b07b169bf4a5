namespace Plumbline.Core.Access;

/// <summary>Which permissions allow which operation: the table of docs/reference/access.md, as data.</summary>
public static class OperationRules
{
    private static readonly Permission[] Readers = [.. Enum.GetValues<Permission>().Where(static one => one != Permission.Administrator)];

    /// <summary>The permissions that allow an operation, any of them.</summary>
    public static IReadOnlyList<Permission> Allowing(Operation operation) => operation switch
    {
        Operation.Read => Readers,
        Operation.EnterFigures or Operation.CorrectFigure or Operation.WriteCommentary => [Permission.Contributor, Permission.Analyst],
        Operation.Withdraw or Operation.Import or Operation.Define => [Permission.Analyst],
        Operation.AcceptFinding => [Permission.Approver, Permission.Analyst, Permission.Executive],
        Operation.KeepRisk => [Permission.RiskOwner, Permission.RiskManager],
        Operation.DefineRisk => [Permission.RiskManager],
        Operation.KeepAction => [Permission.Contributor, Permission.Analyst, Permission.RiskOwner, Permission.RiskManager, Permission.AssuranceLead, Permission.Executive],
        Operation.KeepRegister => [Permission.Contributor, Permission.Analyst],
        Operation.AnswerQuestion => [Permission.Contributor, Permission.RiskOwner, Permission.AssuranceLead, Permission.Executive],
        Operation.SubmitReturn => [Permission.Contributor, Permission.Analyst],
        Operation.SettleReturn => [Permission.Approver, Permission.Analyst],
        Operation.GiveOpinion => [Permission.Executive],
        Operation.StateDirection => [Permission.AssuranceLead, Permission.Executive],
        Operation.Publish => [Permission.Executive],
        Operation.KeepAccounts or Operation.KeepSettings => [Permission.Administrator],
        Operation.ReadAccessLog => [Permission.Auditor],
    };

    /// <summary>Whether the scope of a grant counts for an operation. The others are of a whole organisation, and only a grant for all of it allows them.</summary>
    public static bool IsScoped(Operation operation) => operation is
        Operation.Read or Operation.EnterFigures or Operation.CorrectFigure or Operation.WriteCommentary or Operation.Import or Operation.AcceptFinding
        or Operation.KeepRisk or Operation.DefineRisk or Operation.KeepAction or Operation.AnswerQuestion
        or Operation.SubmitReturn or Operation.SettleReturn or Operation.KeepRegister;

    /// <summary>Whether a permission allows an operation only on what the post that is acted in owns or keeps.</summary>
    public static bool IsOwnOnly(Permission permission, Operation operation) => (permission, operation) is
        (Permission.RiskOwner, Operation.KeepRisk) or (Permission.Contributor or Permission.RiskOwner, Operation.AnswerQuestion);

    /// <summary>Whether a permission allows anything that the scope of a grant counts for. A grant of another for a part of an organisation would allow nothing.</summary>
    public static bool IsAnyScoped(Permission permission) => Enum.GetValues<Operation>().Any(operation => IsScoped(operation) && Allowing(operation).Contains(permission));

    /// <summary>What an operation is called in a sentence: <c>You may not … here</c>.</summary>
    public static string Words(Operation operation) => operation switch
    {
        Operation.Read => "read",
        Operation.EnterFigures => "enter figures",
        Operation.CorrectFigure => "correct figures",
        Operation.Withdraw => "withdraw figures or undo changes",
        Operation.WriteCommentary => "write commentary",
        Operation.Import => "import files",
        Operation.Define => "change definitions",
        Operation.AcceptFinding => "accept findings",
        Operation.KeepRisk => "grade or review this risk",
        Operation.DefineRisk => "change what a risk is",
        Operation.KeepAction => "write actions",
        Operation.KeepRegister => "change this register",
        Operation.AnswerQuestion => "answer this question",
        Operation.SubmitReturn => "make returns",
        Operation.SettleReturn => "waive returns or send them back",
        Operation.GiveOpinion => "give opinions",
        Operation.StateDirection => "say which way an objective goes",
        Operation.Publish => "publish reports",
        Operation.KeepAccounts => "keep accounts",
        Operation.KeepSettings => "change settings",
        Operation.ReadAccessLog => "read the access log",
    };
}
