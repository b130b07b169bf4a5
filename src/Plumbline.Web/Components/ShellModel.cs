using Plumbline.Web.Addresses;

namespace Plumbline.Web.Components;

/// <summary>An entry of the menu.</summary>
public enum MenuEntry
{
    /// <summary>What needs attention now.</summary>
    Now,

    /// <summary>The dashboard and the pages of measures.</summary>
    Measures,

    /// <summary>The control charts.</summary>
    Charts,

    /// <summary>Units side by side.</summary>
    Units,

    /// <summary>Objectives and assurance.</summary>
    Assurance,

    /// <summary>Contracts and their requirements.</summary>
    Contracts,

    /// <summary>The accounts.</summary>
    Finance,

    /// <summary>Forms and their returns.</summary>
    Returns,

    /// <summary>Registers and their rows.</summary>
    Registers,

    /// <summary>The register of risks.</summary>
    Risks,

    /// <summary>The log of actions.</summary>
    Actions,

    /// <summary>The reports.</summary>
    Papers,

    /// <summary>Entering and importing figures.</summary>
    Enter,

    /// <summary>The findings of the checks.</summary>
    Checks,

    /// <summary>The changes of the ledger.</summary>
    Changes,
}

/// <summary>A step on the way to a page.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Address">Where it leads; null for the page itself.</param>
public sealed record Crumb(string Text, string? Address = null);

/// <summary>Words that lead somewhere.</summary>
/// <param name="Text">The words.</param>
/// <param name="Address">Where they lead.</param>
public sealed record TextLink(string Text, string Address);

/// <summary>A part of the organisation that the reader may read.</summary>
/// <param name="Text">The unit and the sections.</param>
/// <param name="Address">Its first page; null where it is the part that is read.</param>
public sealed record ReadPart(string Text, string? Address);

/// <summary>What is around the content of a page.</summary>
public sealed record ShellModel
{
    /// <summary>What is said of a change where the page has no words of its own for it.</summary>
    internal const string JustSaved = "Saved.";

    /// <summary>The title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the organisation; null where the page belongs to none.</summary>
    public string? Organisation { get; init; }

    /// <summary>The addresses of the organisation; null where the page belongs to none.</summary>
    public Links? Links { get; init; }

    /// <summary>The language of its words.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>The path under which a proxy serves the site; empty for none.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>The entry of the menu; null for none.</summary>
    public MenuEntry? Menu { get; init; }

    /// <summary>The period that the address asks for, as the menu's pages take it; null for the latest.</summary>
    public string? Period { get; init; }

    /// <summary>The unit that the address asks for; null for the one at the top.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the organisation has more than one unit.</summary>
    public bool HasUnits { get; init; }

    /// <summary>Whether the organisation has objectives, and the reader reads them.</summary>
    public bool HasObjectives { get; init; }

    /// <summary>Whether it has an assurance framework.</summary>
    public bool HasFramework { get; init; }

    /// <summary>Whether it has a contract, and the reader reads it.</summary>
    public bool HasContracts { get; init; }

    /// <summary>Whether it has statements of accounts.</summary>
    public bool HasStatements { get; init; }

    /// <summary>Whether it has forms that units return.</summary>
    public bool HasForms { get; init; }

    /// <summary>Whether there are registers.</summary>
    public bool HasRegisters { get; init; }

    /// <summary>Whether the reader may enter figures somewhere in the organisation.</summary>
    public bool MayEnter { get; init; }

    /// <summary>Whether the reader keeps the accounts of the organisation.</summary>
    public bool KeepsAccounts { get; init; }

    /// <summary>Whether the reader reads the access log of the organisation.</summary>
    public bool ReadsLog { get; init; }

    /// <summary>Whether the store has other organisations.</summary>
    public bool HasOthers { get; init; }

    /// <summary>The parts that the reader may read, one at a time; empty where there is one.</summary>
    public IReadOnlyList<ReadPart> Reads { get; init; } = [];

    /// <summary>Whether it is a page for who has not signed in yet: there is no account to lead to.</summary>
    public bool IsOfStrangers { get; init; }

    /// <summary>The way to the page.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    /// <summary>What the banner says where an earlier position is read; null at the present.</summary>
    public string? PastWords { get; init; }

    /// <summary>The same page at the present; null where it is at the present.</summary>
    public string? PresentAddress { get; init; }

    /// <summary>The change that a form has just made; null for none.</summary>
    public TextLink? Saved { get; init; }

    /// <summary>What is said of that change: a sentence.</summary>
    public string SavedWords { get; init; } = JustSaved;

    /// <summary>The form that undoes that change; null where there is none, or the reader may not.</summary>
    public string? Undo { get; init; }

    /// <summary>The position in words, for the foot of the page; null where the page belongs to no organisation.</summary>
    public string? PositionWords { get; init; }

    /// <summary>What was searched for.</summary>
    public string? Sought { get; init; }

    /// <summary>The address of the page in another format: <c>csv</c>; null where it has no table.</summary>
    public Func<string, string>? InFormat { get; init; }
}
