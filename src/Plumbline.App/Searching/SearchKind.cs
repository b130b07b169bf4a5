namespace Plumbline.App.Searching;

/// <summary>What was found. Of two hits that fit equally well, the kind that is named first here comes first.</summary>
public enum SearchKind
{
    /// <summary>An indicator.</summary>
    Measure,

    /// <summary>A unit.</summary>
    Unit,

    /// <summary>A report.</summary>
    Paper,

    /// <summary>A line list.</summary>
    List,

    /// <summary>A form that units return.</summary>
    Form,

    /// <summary>A register.</summary>
    Register,

    /// <summary>A row of a register.</summary>
    Row,

    /// <summary>An objective.</summary>
    Objective,

    /// <summary>A contract.</summary>
    Contract,

    /// <summary>A requirement of a contract that is stated to have been red.</summary>
    Requirement,

    /// <summary>A statement of accounts.</summary>
    Statement,

    /// <summary>A risk.</summary>
    Risk,

    /// <summary>An action.</summary>
    Action,

    /// <summary>The words about a figure.</summary>
    Commentary,

    /// <summary>A change of the ledger.</summary>
    Change,
}
