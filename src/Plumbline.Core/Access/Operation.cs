namespace Plumbline.Core.Access;

/// <summary>What somebody may be allowed to do. Every use case asks for one of these.</summary>
public enum Operation
{
    /// <summary>Read figures, words and papers, search, and build papers.</summary>
    Read,

    /// <summary>Enter new figures.</summary>
    EnterFigures,

    /// <summary>Replace a figure that is in the ledger, with a reason.</summary>
    CorrectFigure,

    /// <summary>Withdraw figures or definitions, or undo a change.</summary>
    Withdraw,

    /// <summary>Write the words beside figures.</summary>
    WriteCommentary,

    /// <summary>Import files.</summary>
    Import,

    /// <summary>Write definitions: measures, units, targets, checks, reports.</summary>
    Define,

    /// <summary>Accept a finding of the checks.</summary>
    AcceptFinding,

    /// <summary>Grade and review a risk, write notes on it, and accept it: one's own, or all.</summary>
    KeepRisk,

    /// <summary>Write what a risk is, its controls and assurances, and close it.</summary>
    DefineRisk,

    /// <summary>Write actions and notes on them.</summary>
    KeepAction,

    /// <summary>Write rows of a register.</summary>
    KeepRegister,

    /// <summary>Answer a question of the assurance framework: one that one's post is asked, or any.</summary>
    AnswerQuestion,

    /// <summary>Make the return of a unit: fill in a form, and send it.</summary>
    SubmitReturn,

    /// <summary>Say that a return need not be made or does not apply, and send one back with a question.</summary>
    SettleReturn,

    /// <summary>Give an opinion on a domain of an objective.</summary>
    GiveOpinion,

    /// <summary>Say which way an objective goes.</summary>
    StateDirection,

    /// <summary>Publish an edition of a report.</summary>
    Publish,

    /// <summary>Make accounts, grants and invitations, and end them.</summary>
    KeepAccounts,

    /// <summary>Change the settings of the organisation.</summary>
    KeepSettings,

    /// <summary>Read the access log.</summary>
    ReadAccessLog,
}
