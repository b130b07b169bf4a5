namespace Plumbline.App.Access.Tokens;

/// <summary>What a token opens.</summary>
public enum TokenUse
{
    /// <summary>All that programs read: the API.</summary>
    Api,

    /// <summary>When returns are due, as a calendar, and nothing else. It stands in an address, since calendar programs send no header.</summary>
    Calendar,
}
