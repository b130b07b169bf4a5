using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Plumbline.App.Access.Signing;
using Plumbline.Web.Views;

namespace Plumbline.Web.SigningIn;

/// <summary>Makes and checks hashes of passwords (PBKDF2 with HMAC-SHA-512, by the framework), one a core at a time, so that pages are served meanwhile.</summary>
internal sealed class PasswordWork : IPasswordWork, IDisposable
{
    /// <summary>OWASP's figure for this function, 2023.</summary>
    internal const int Rounds = 210_000;

    // Who would wait longer than a few seconds is told to come again.
    private const int MostWaiting = 24;

    private readonly PasswordHasher<string> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);
    private readonly Lazy<string> _nobodys;
    private int _waiting;
    private long _checks;

    public PasswordWork() => _nobodys = new Lazy<string>(() => _hasher.HashPassword("", Guid.NewGuid().ToString()));

    /// <summary>How many checks were made, for the tests that compare the work for known and unknown accounts.</summary>
    internal long Checks => Interlocked.Read(ref _checks);

    /// <inheritdoc/>
    public Task<string> HashAsync(string password, CancellationToken cancellation = default) => InTurnAsync(() => _hasher.HashPassword("", password), cancellation);

    /// <inheritdoc/>
    public Task<PasswordCheck> CheckAsync(string? hash, string password, CancellationToken cancellation = default)
    {
        // Nobody can have chosen a longer one, and its hash would take longer.
        var typed = password.Length <= PasswordRules.Most * 4 ? password : "";
        return InTurnAsync(
            () =>
            {
                Interlocked.Increment(ref _checks);
                var found = _hasher.VerifyHashedPassword("", hash ?? _nobodys.Value, typed);
                return hash is null ? PasswordCheck.Wrong : found switch
                {
                    PasswordVerificationResult.Success => PasswordCheck.Right,
                    PasswordVerificationResult.SuccessRehashNeeded => PasswordCheck.RightButWeaklyKept,
                    _ => PasswordCheck.Wrong,
                };
            },
            cancellation);
    }

    public void Dispose() => _turns.Dispose();

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _waiting) > MostWaiting + Environment.ProcessorCount)
        {
            Interlocked.Decrement(ref _waiting);
            throw Refused.Busy("Many people sign in at the moment. Try again in a few seconds.", 5);
        }

        try
        {
            await _turns.WaitAsync(cancellation);
            try
            {
                return await Task.Run(work, cancellation);
            }
            finally
            {
                _turns.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
