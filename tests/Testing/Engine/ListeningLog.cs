using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Testing.Engine;

/// <summary>Keeps everything a log line could carry: the sentence, every field, and the exception with all it quotes.</summary>
public sealed class ListeningLog<T> : ILogger<T>
{
    private readonly ConcurrentQueue<LogLine> _lines = new();

    public IReadOnlyList<LogLine> Lines => [.. _lines];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var fields = state is IEnumerable<KeyValuePair<string, object?>> pairs
            ? string.Join("; ", pairs.Select(pair => $"{pair.Key}={pair.Value}"))
            : string.Empty;
        _lines.Enqueue(new LogLine(logLevel, eventId.Id, $"{formatter(state, exception)} | {fields} | {exception}"));
    }
}

/// <summary>One line, with everything in it.</summary>
public sealed record LogLine(LogLevel Level, int EventId, string Everything);
