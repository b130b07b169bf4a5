namespace Plumbline.Core.Criteria;

/// <summary>How a question is answered.</summary>
public enum AnswerWord
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>In part.</summary>
    Partly,

    /// <summary>No.</summary>
    No,

    /// <summary>The question does not apply. A clause that asks for another answer does not hold.</summary>
    NotApplicable,
}
