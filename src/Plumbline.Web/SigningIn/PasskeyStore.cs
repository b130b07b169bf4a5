using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;

namespace Plumbline.Web.SigningIn;

/// <summary>An account as the framework's handler of passkeys knows it.</summary>
/// <param name="Account">Its number.</param>
public sealed record PasskeyUser(AccountNumber Account);

/// <summary>What the framework's handler of passkeys asks of a store. What it does not ask is not answered.</summary>
internal sealed class PasskeyStore(ILedger ledger) : IUserPasskeyStore<PasskeyUser>
{
    /// <summary>A passkey as our store keeps it.</summary>
    internal static KeptPasskey Keep(UserPasskeyInfo passkey, string name) => new(
        Base64Url.EncodeToString(passkey.CredentialId),
        name,
        JsonSerializer.Serialize(new Kept(passkey.PublicKey, passkey.SignCount, passkey.Transports, passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp, passkey.AttestationObject, passkey.ClientDataJson)));

    public Task<string> GetUserIdAsync(PasskeyUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.Text);

    public Task<string?> GetUserNameAsync(PasskeyUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Text);

    public Task<PasskeyUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult(AccountNumber.Parse(userId).TryGet(out var account, out _) ? new PasskeyUser(account) : null);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PasskeyUser user, CancellationToken cancellationToken) => [.. (await Passkeys.ReadAsync(ledger, user.Account, cancellationToken)).Select(Read)];

    public async Task<PasskeyUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await Passkeys.FindAsync(ledger, Base64Url.EncodeToString(credentialId), cancellationToken) is { } found ? new PasskeyUser(found.Account) : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(PasskeyUser user, byte[] credentialId, CancellationToken cancellationToken) =>
        await Passkeys.FindAsync(ledger, Base64Url.EncodeToString(credentialId), cancellationToken) is { } found && found.Account == user.Account ? Read(found) : null;

    public Task<PasskeyUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task AddOrUpdatePasskeyAsync(PasskeyUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RemovePasskeyAsync(PasskeyUser user, byte[] credentialId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetUserNameAsync(PasskeyUser user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string?> GetNormalizedUserNameAsync(PasskeyUser user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetNormalizedUserNameAsync(PasskeyUser user, string? normalizedName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> CreateAsync(PasskeyUser user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> UpdateAsync(PasskeyUser user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(PasskeyUser user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private static UserPasskeyInfo Read(PasskeyOfAccount found)
    {
        var kept = JsonSerializer.Deserialize<Kept>(found.Passkey.Data)!;
        return new UserPasskeyInfo(Base64Url.DecodeFromChars(found.Passkey.Credential), kept.PublicKey, found.MadeAt, kept.SignCount, kept.Transports, kept.IsUserVerified, kept.IsBackupEligible, kept.IsBackedUp, kept.Attestation, kept.ClientData);
    }

    private sealed record Kept(byte[] PublicKey, uint SignCount, string[]? Transports, bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp, byte[] Attestation, byte[] ClientData);
}
