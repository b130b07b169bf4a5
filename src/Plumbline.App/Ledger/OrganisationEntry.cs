namespace Plumbline.App.Ledger;

/// <summary>An organisation of the store, with its latest change.</summary>
public sealed record OrganisationEntry(string Code, Change Head);
