namespace Plumbline.App.Searching;

/// <summary>The text in which a word was found, the weightiest first.</summary>
public enum SearchField
{
    /// <summary>The name or title.</summary>
    Name,

    /// <summary>A shorter name, or another name of a unit.</summary>
    OtherName,

    /// <summary>The code, or the number in the paper.</summary>
    Code,

    /// <summary>The headings under which it stands.</summary>
    Section,

    /// <summary>The post that answers for it.</summary>
    Owner,

    /// <summary>What is measured, and how.</summary>
    Definition,

    /// <summary>The words of a commentary, or a note.</summary>
    Words,

    /// <summary>Why a change was made.</summary>
    Reason,
}
