using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.Core.Contracts.Records;

/// <summary>A step of a contract’s own procedure: a query, a performance notice, a remedial action plan, an exception report.</summary>
/// <param name="Code">Its code, unique in its organisation.</param>
/// <param name="Contract">The contract.</param>
/// <param name="Indicator">The requirement it is about; null: the contract as a whole.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Date">The day on which it was given.</param>
/// <param name="Due">The day by which it must be answered or fulfilled; null where none is set.</param>
/// <param name="State">How it stands.</param>
/// <param name="Text">What it says.</param>
public sealed record ContractNotice(string Code, ContractCode Contract, IndicatorCode? Indicator, NoticeKind Kind, DateOnly Date, DateOnly? Due, NoticeState State, string Text)
{
    /// <summary>Reads the code of a notice.</summary>
    public static Parsed<string> ParseCode(string? text) => CodeShape.Check(text, "a notice’s code") is { } problem ? problem : text!;

    /// <summary>Whether it is open on a day and was due before it.</summary>
    public bool IsOverdue(DateOnly day) => State == NoticeState.Open && Due < day;
}

/// <summary>The kinds of step that a contract’s procedure has.</summary>
public enum NoticeKind
{
    /// <summary>The commissioner asks why a requirement is not met.</summary>
    Query,

    /// <summary>The commissioner gives notice that a requirement is not met.</summary>
    Notice,

    /// <summary>The provider says by when and how it will be met.</summary>
    RemedialPlan,

    /// <summary>The plan has not been kept, and it is reported to the boards of both.</summary>
    ExceptionReport,
}

/// <summary>How a notice stands.</summary>
public enum NoticeState
{
    /// <summary>It is to be answered or fulfilled.</summary>
    Open,

    /// <summary>It was fulfilled.</summary>
    Closed,

    /// <summary>It was taken back.</summary>
    Withdrawn,
}
