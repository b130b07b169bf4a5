namespace Plumbline.App.Access.Signing;

/// <summary>What a password was found to be.</summary>
public enum PasswordCheck
{
    /// <summary>It is another.</summary>
    Wrong,

    /// <summary>It is the one.</summary>
    Right,

    /// <summary>It is the one, and its hash was made with less work than is usual now.</summary>
    RightButWeaklyKept,
}

/// <summary>Makes and checks hashes of passwords. Each takes a core for a tenth of a second on purpose, so whoever does it lets few do it at once.</summary>
public interface IPasswordWork
{
    /// <summary>Makes the hash of a password.</summary>
    Task<string> HashAsync(string password, CancellationToken cancellation = default);

    /// <summary>Checks a password against a hash.</summary>
    /// <param name="hash">The hash; null where there is none, which is wrong after the same work.</param>
    /// <param name="password">The password as it was typed.</param>
    /// <param name="cancellation">Stops while it waits for its turn.</param>
    Task<PasswordCheck> CheckAsync(string? hash, string password, CancellationToken cancellation = default);
}

/// <summary>Seals what the store must give back and whoever reads the store must not: the secret of an authenticator.</summary>
public interface ISeal
{
    /// <summary>Seals a text.</summary>
    string Seal(string text);

    /// <summary>Opens what was sealed; null where it was sealed by another key or altered.</summary>
    string? Open(string sealedText);
}
