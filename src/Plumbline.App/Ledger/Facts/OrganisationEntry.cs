namespace Plumbline.App.Ledger.Facts;

/// <summary>An organisation of the store, with its latest change.</summary>
public sealed record OrganisationEntry(string Code, Change Head);
